package io.bulkvouchers.journey.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.local.ServiceProcess;
import io.bulkvouchers.local.identity.DemoUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Somebody who is signed in; her verbs succeed, what may be refused she {@link #tries()}. */
public final class Person {

  private final Attempts attempts;
  private final Optional<Person> witness;

  private Person(Attempts attempts, Optional<Person> witness) {
    this.attempts = attempts;
    this.witness = witness;
  }

  /** Who watches her own purchases. */
  static Person of(Stage stage, DemoUser user) {
    return new Person(new Attempts(stage, stage.token(user)), Optional.empty());
  }

  /** Whose purchases somebody else watches. */
  static Person of(Stage stage, DemoUser user, Person witness) {
    return new Person(new Attempts(stage, stage.token(user)), Optional.of(witness));
  }

  /** The same person at another node of the command side. */
  public Person through(ServiceProcess node) {
    return new Person(attempts.through(node), witness);
  }

  /** What she shows with each request. */
  public String token() {
    return attempts.token();
  }

  public Attempts tries() {
    return attempts;
  }

  /** Asks for a purchase and gets its id. */
  public Purchase requests(Order order) {
    String id = attempts.toRequest(order).expect(201).json().path("id").asString();
    return new Purchase(id, witness.orElse(this));
  }

  public void approves(Purchase purchase) {
    attempts.toApprove(purchase).expect(200);
  }

  /** Opens a checkout and gets the address to pay at. */
  public Checkout checksOut(Purchase purchase) {
    return Checkout.of(attempts.toCheckOut(purchase).expect(201));
  }

  public void fulfills(Purchase purchase) {
    attempts.toFulfill(purchase).expect(200);
  }

  /** Sends back all that is left. */
  public Answer refunds(Purchase purchase) {
    return attempts.toRefund(purchase, purchase.now().version()).expect(202);
  }

  /** The purchase in the query service; waits until it has heard of it. */
  public View sees(Purchase purchase) {
    return new View(
        attempts.read("/bulk-purchases/" + purchase.id() + "?version=1").expect(200).json());
  }

  /** The facts of a purchase, oldest first. */
  public List<JsonNode> timeline(Purchase purchase) {
    return items(attempts.toSeeTimeline(purchase).expect(200).json());
  }

  /** The facts of one type in a purchase's timeline. */
  public List<JsonNode> facts(Purchase purchase, String type) {
    return timeline(purchase).stream()
        .filter(step -> step.path("type").asString("").equals("bulk-purchase." + type + ".v1"))
        .toList();
  }

  /** What a conference's money comes to. */
  public Books books(Conference conference, String currency) {
    String ledger = "/conferences/" + conference.id() + "/ledger";
    return Books.of(attempts.read(ledger).expect(200).json(), currency);
  }

  /** Has a conference's facts held beside Stripe's, and gets every row that differs. */
  public JsonNode reconciles(Conference conference) {
    String part = "/reconciliations";
    Answer begun = attempts.toChange(conference, "POST", part, Map.of()).expect(202);
    String run =
        "/conferences/" + conference.id() + part + "/" + begun.json().path("id").asString();
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> attempts.ask(run).expect(200).json(),
            detail -> detail.path("state").asString().equals("completed"));
  }

  /** The ids of the purchases in a list. */
  public List<String> lists(String query) {
    return items(attempts.toList(query).expect(200).json()).stream()
        .map(item -> item.path("id").asString())
        .toList();
  }

  /** All codes of a purchase, page by page. */
  public List<String> revealsCodes(Purchase purchase) {
    List<String> codes = new ArrayList<>();
    String page = "";
    do {
      JsonNode answer = attempts.toRevealCodes(purchase, page).expect(200).json();
      items(answer).forEach(item -> codes.add(item.path("code").asString()));
      page = answer.has("next") ? "&after=" + answer.path("next").asString() : "";
    } while (!page.isEmpty());
    assertThat(codes).doesNotContain("");
    return codes;
  }

  /** A command that extends a conference. */
  void changes(Conference conference, String method, String part, Map<String, ?> body) {
    Answer answer = attempts.toChange(conference, method, part, body);
    assertThat(answer.isSuccess()).as(answer.text()).isTrue();
  }

  private static List<JsonNode> items(JsonNode page) {
    return page.path("items").valueStream().toList();
  }
}
