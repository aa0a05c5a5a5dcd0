package io.bulkvouchers.query.handout;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.handout.mail.Template;
import io.bulkvouchers.query.handout.mail.Templates;
import io.bulkvouchers.query.handout.people.Address;
import io.bulkvouchers.query.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a conference writes to people, what comes back, and who wants to be forgotten. */
@RestController
@RequestMapping("/conferences/{conference}")
@Tag(name = "Hand-outs")
class ConferenceMailController {

  private static final Pattern MESSAGE_ID =
      Pattern.compile("<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>\\s]{1,255}>?");
  private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

  private final Templates templates;
  private final Outcomes outcomes;
  private final Changes changes;
  private final Once once;
  private final Wording wording;
  private final SoldPurchases purchases;
  private final InstantSource clock;

  ConferenceMailController(
      Templates templates,
      Outcomes outcomes,
      Changes changes,
      Once once,
      Wording wording,
      SoldPurchases purchases,
      InstantSource clock) {
    this.templates = templates;
    this.outcomes = outcomes;
    this.changes = changes;
    this.once = once;
    this.wording = wording;
    this.purchases = purchases;
    this.clock = clock;
  }

  /** The words of letters, with gaps like {@code {name}}. */
  @Schema(description = Template.PLACEHOLDERS)
  record LetterTemplate(
      @Schema(description = "One line; neither {code} nor {link}") Optional<String> subject,
      @Schema(description = "Plain text that brings {code} or {link}; also sent as HTML")
          Optional<String> text) {

    static LetterTemplate of(Template template) {
      return new LetterTemplate(Optional.of(template.subject()), Optional.of(template.text()));
    }

    Template read() {
      String line = subject.orElse("");
      Given.check("subject", () -> Template.checkSubject(line));
      return Given.part("text", () -> new Template(line, text.orElse("")));
    }
  }

  /** A letter as a made-up person would get it. */
  record LetterPreview(String subject, String text, String html) {}

  /**
   * A notice of delivery (RFC 3464) in its two words that matter.
   *
   * @param messageId of the letter that came back
   * @param status like {@code 5.1.1}; only those that begin with 5 are for ever
   */
  record BounceNotice(Optional<String> messageId, Optional<String> status) {}

  /** Whom to forget. */
  record Erasure(Optional<String> email) {

    @Override
    public String toString() {
      return "Erasure[hidden]";
    }
  }

  /** In how many purchases somebody was forgotten. */
  record Erased(int purchases) {}

  @GetMapping("/hand-out-template")
  @Operation(operationId = "getHandOutTemplate", summary = "What letters with codes say")
  ResponseEntity<LetterTemplate> template(Caller caller, @PathVariable String conference) {
    if (!Access.conferencesOf(caller).contains(conference)) {
      throw Problem.notFound();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(LetterTemplate.of(templates.of(conference)));
  }

  @PutMapping("/hand-out-template")
  @Operation(
      operationId = "putHandOutTemplate",
      summary = "Other words for letters that have not gone out")
  ResponseEntity<LetterTemplate> put(
      Caller caller, @PathVariable String conference, @RequestBody LetterTemplate body) {
    Access.organize(caller, conference);
    Template template = body.read();
    templates.put(conference, template, caller.userId());
    return ResponseEntity.ok(LetterTemplate.of(template));
  }

  @PostMapping("/hand-out-template/preview")
  @Operation(operationId = "previewHandOutTemplate", summary = "How a letter would look")
  ResponseEntity<LetterPreview> preview(
      Caller caller, @PathVariable String conference, @RequestBody LetterTemplate body) {
    Access.organize(caller, conference);
    Template template = body.read();
    Map<String, String> words =
        wording.sample(purchases.conferenceName(conference), clock.instant());
    return ResponseEntity.ok(
        new LetterPreview(
            template.subjectOf(words), template.textOf(words), template.htmlOf(words)));
  }

  @PostMapping("/mail-bounces")
  @Operation(
      operationId = "reportMailBounce",
      summary = "A letter came back, as the mail server's notice says; others change nothing")
  ResponseEntity<Void> bounce(
      Caller caller,
      @PathVariable String conference,
      @RequestHeader(Once.HEADER) Optional<String> key,
      @RequestBody BounceNotice body) {
    Access.tellOfMail(caller, conference);
    Matcher message = MESSAGE_ID.matcher(body.messageId().orElse(""));
    String status = body.status().orElse("");
    Given.require("messageId", message.matches(), "It is like <id@domain>, as the letter has it");
    Given.require("status", STATUS.matcher(status).matches(), "A status is like 5.1.1");
    UUID letter = UUID.fromString(message.group(1));
    return once.perform(
        new Once.Intent(caller.userId(), conference + "/mail-bounces", key, letter + "|" + status),
        () -> {
          if (status.startsWith("5")
              && outcomes.bounced(conference, letter, status, caller.userId()).isEmpty()) {
            throw Problem.notFound();
          }
        });
  }

  @PostMapping("/erasures")
  @Operation(
      operationId = "erasePerson",
      summary = "Erases an address and its name in every purchase of the conference")
  ResponseEntity<Erased> erase(
      Caller caller,
      @PathVariable String conference,
      @RequestHeader(Once.HEADER) Optional<String> key,
      @RequestBody Erasure body) {
    Access.organize(caller, conference);
    Address address =
        Given.part("email", () -> new Address(body.email().map(String::strip).orElse("")));
    return once.perform(
        new Once.Intent(caller.userId(), conference + "/erasures", key, address.text()),
        Erased.class,
        () -> new Erased(changes.erase(conference, address, caller.userId())));
  }
}
