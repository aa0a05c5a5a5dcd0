package io.bulkvouchers.command.web.operations;

import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.command.webhook.KeptWebhook;
import io.bulkvouchers.command.webhook.KeptWebhooks;
import io.bulkvouchers.command.webhook.WebhookFilter;
import io.bulkvouchers.events.ConferenceId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of webhooks, to the conferences of an operator. */
@RestController
@RequestMapping("/operations/webhooks")
class WebhookInboxController {

  /** What ids and types of Stripe consist of. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,255}");

  private final KeptWebhooks inbox;
  private final InboxPages pages;

  WebhookInboxController(KeptWebhooks inbox, InboxPages pages) {
    this.inbox = inbox;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<WebhookPage> listWebhooks(
      Caller caller,
      @RequestParam Optional<ConferenceId> conference,
      @RequestParam Optional<String> state,
      @RequestParam Optional<String> type,
      @RequestParam Optional<String> text,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after,
      @RequestParam Optional<String> before) {
    WebhookFilter filter =
        new WebhookFilter(
            conferences(caller, Action.SEE_WEBHOOKS, conference),
            state.map(WebhookInboxController::state),
            type.map(WebhookInboxController::word),
            text.map(WebhookInboxController::word));
    return pages.page(filter, limit, after, before).linked();
  }

  @PostMapping("/{conference}/{eventId}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  KeptWebhook replayWebhook(
      Caller caller, @PathVariable ConferenceId conference, @PathVariable String eventId) {
    AccessRules.check(caller, Action.REPLAY_WEBHOOKS, conference);
    return inbox
        .replay(conference, eventId, caller.id())
        .orElseThrow(() -> new ProblemException(ProblemCode.UNKNOWN_WEBHOOK));
  }

  @PostMapping("/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Replayed replayWebhooks(Caller caller, @RequestBody Replay asked) {
    WebhookFilter filter =
        new WebhookFilter(
            conferences(caller, Action.REPLAY_WEBHOOKS, asked.conference()),
            Optional.of(asked.state()),
            asked.type().map(WebhookInboxController::word),
            asked.text().map(WebhookInboxController::word));
    KeptWebhooks.Replays done = inbox.replay(filter, caller.id());
    return new Replayed(done.replayed(), done.remaining());
  }

  private static Set<String> conferences(
      Caller caller, Action action, Optional<ConferenceId> conference) {
    conference.ifPresent(named -> AccessRules.check(caller, action, named));
    Set<String> all = AccessRules.conferences(caller, action);
    return conference.map(ConferenceId::value).map(Set::of).orElse(all);
  }

  private static KeptWebhook.State state(String word) {
    return KeptWebhook.State.named(word)
        .orElseThrow(() -> malformed("A state is waiting, processed or parked."));
  }

  private static String word(String text) {
    if (!WORD.matcher(text).matches()) {
      throw malformed("Ids and types of Stripe are 1 to 255 letters, digits, dots and dashes.");
    }
    return text;
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(ProblemCode.MALFORMED_REQUEST, detail);
  }
}
