package io.bulkvouchers.journey.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.local.mail.CaughtMail;
import io.bulkvouchers.local.mail.MailCatcher;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody does so that a purchase's codes reach people, and what the mail server got. */
public record HandOuts(Stage stage, Person person, Purchase purchase) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern CODE = Pattern.compile("BULK-[A-Z0-9-]+(-[0-9A-HJKMNP-TV-Z]{4}){4}");

  /** The mail server of this machine. */
  public MailCatcher mail() {
    return stage.house().ground().mail();
  }

  /** Assigns a voucher to everybody of a file. */
  public Answer uploads(String csv) {
    return send("POST", "/uploads", "text/csv", csv);
  }

  /** Does something to hand-outs; the body is JSON. */
  public Answer posts(String part, Map<String, ?> body) {
    return send("POST", part, "application/json", JsonMapper.shared().writeValueAsString(body));
  }

  public List<JsonNode> list() {
    return read("").path("items").valueStream().toList();
  }

  public JsonNode summary() {
    return read("/summary");
  }

  /** Waits until the purchase's hand-outs are as wanted. */
  public void until(Consumer<HandOuts> wanted) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(() -> wanted.accept(this));
  }

  /** The status of each hand-out, in the order of assignment. */
  public List<String> statuses() {
    return list().stream().map(one -> one.path("status").asString()).toList();
  }

  /** Every letter that came in for an address. */
  public List<CaughtMail> lettersTo(String address) {
    return mail().letters().stream().filter(letter -> letter.to().equals(address)).toList();
  }

  /** The code that stands in a letter. */
  public static String codeIn(CaughtMail letter) {
    Matcher code = CODE.matcher(letter.text());
    assertThat(code.find()).as(letter.text()).isTrue();
    return code.group();
  }

  private JsonNode read(String part) {
    return person.tries().read(path() + part).expect(200).json();
  }

  private Answer send(String method, String part, String type, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + person.token());
    headers.put("Content-Type", type);
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    return stage.wire().send(method, stage.queryOrigin() + path() + part, headers, body);
  }

  private String path() {
    return "/bulk-purchases/" + purchase.id() + "/handouts";
  }
}
