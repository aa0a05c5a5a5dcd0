package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Checkout;
import io.bulkvouchers.journey.language.Person;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.Registration;
import io.bulkvouchers.journey.language.Registration.Line;
import io.bulkvouchers.journey.language.Together;
import io.bulkvouchers.local.ServiceProcess;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two nodes of the command side on one database; whoever asks may meet either. */
class TwoNodesIT extends Scenario {

  private static final int USES = 32;
  private static final String COMPLETED = "checkout.session.completed";

  private final ServiceProcess second = stage().anotherCommandSide();

  @AfterEach
  void deliverAgain() {
    stage().sandbox().deliveries("normal");
  }

  @AfterAll
  void closeTheSecondNode() {
    second.close();
  }

  @RepeatedTest(3)
  void aCheckoutThatIsAskedForOnBothNodesAtOnceOpensOneSession() {
    Purchase purchase = tenAt8950();
    List<Answer> answers = onBoth(4, buyer(), person -> person.tries().toCheckOut(purchase));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers)
        .extracting(answer -> answer.json().path("url").asString())
        .containsOnly(buyer().checksOut(purchase).url());
    assertThat(stripe().sessionsOf(purchase)).hasSize(1);
  }

  @RepeatedTest(3)
  void ofAnApprovalOnOneNodeAndADenialOnTheOtherOneWins() {
    Purchase purchase = buyer().requests(order(10).at(34_900));
    List<Answer> answers =
        Together.all(
            List.of(
                () -> organizer().tries().seeing(1).toApprove(purchase),
                () ->
                    secondOrganizer()
                        .through(second)
                        .tries()
                        .seeing(1)
                        .toDeny(purchase, "budget")));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    purchase.becomes(answers.getFirst().isSuccess() ? "approved" : "denied");
    assertThat(purchase.now().version()).isEqualTo(2);
  }

  @Test
  void anEventThatBothNodesGetFiveTimesAtOnceChangesOneThing() {
    Purchase purchase = tenAt8950();
    Checkout checkout = buyer().through(second).checksOut(purchase);
    stage().sandbox().deliveries("drop");
    stripe().pays(checkout);
    JsonNode event = stripe().event(COMPLETED, checkout.session());
    List<Answer> answers =
        Together.all(
            alternating(
                5, () -> stripe().delivers(event), () -> stripe().through(second).delivers(event)));
    assertThat(answers).allMatch(Answer::isSuccess);
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    conference().inbox().works(event);
    assertThat(organizer().facts(purchase, "payment-received")).hasSize(1);
    assertThat(organizer().facts(purchase, "fulfilled")).hasSize(1);
    assertThat(buyer().revealsCodes(purchase)).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void aRefundThatIsAskedForOnBothNodesAtOnceIsSentOnce() {
    Purchase purchase = tenPaidAndFulfilled();
    long version = purchase.now().version();
    List<Answer> answers =
        onBoth(1, organizer(), person -> person.tries().toRefund(purchase, version));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(202, 412);
    purchase.becomes("refunded");
    assertThat(stripe().refundsOf(purchase)).hasSize(1);
    assertThat(stripe().netOf(purchase)).isZero();
  }

  @Test
  void S45_eachOfManyOrdersOnBothNodesGetsOneOfTheUsesOfACode() {
    Registration here = conference().registration();
    Registration there = here.through(second);
    Line ticket = new Line("corporate", 1, 34_900);
    String code = buyer().revealsCodes(gift(1, Map.of("maxUses", 2 * USES))).getFirst();
    AtomicInteger orders = new AtomicInteger();
    List<Answer> answers =
        Together.all(
            alternating(
                USES,
                () -> here.redeems(code, "order-" + orders.incrementAndGet(), ticket),
                () -> there.redeems(code, "order-" + orders.incrementAndGet(), ticket)));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers)
        .extracting(answer -> answer.json().path("usesLeft").asInt())
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 2 * USES).boxed().toList());
    here.redeems(code, "late", ticket).expectProblem(409, "voucher_not_usable");
  }

  /** A gift that grants a free ticket, and more. */
  private Purchase gift(int quantity, Map<String, Object> more) {
    Map<String, Object> terms =
        new LinkedHashMap<>(
            Map.of(
                "discount", Map.of("kind", "complimentary"),
                "hiddenTickets", "hidden",
                "products", List.of("corporate")));
    terms.putAll(more);
    return given(organizer().requests(order(quantity).at(0).with("terms", terms)));
  }

  @Test
  void whenOneNodeDiesMidwayEverythingIsSettledByTheOther() {
    List<Purchase> purchases = Stream.generate(this::tenAt8950).limit(6).toList();
    List<Supplier<Boolean>> asked =
        purchases.stream().<Supplier<Boolean>>map(it -> () -> isAnswered(it)).toList();
    Thread buyers = Thread.startVirtualThread(() -> Together.all(asked));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> purchases.stream().anyMatch(it -> !stripe().sessionsOf(it).isEmpty()));
    stage().commandSide().kill();
    try {
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !buyers.isAlive());
      purchases.forEach(this::isPaidAtTheOtherNode);
      purchases.forEach(this::isSettledOnce);
    } finally {
      stage().commandSide().restart();
    }
  }

  /** Whether the first node lived long enough. */
  private boolean isAnswered(Purchase purchase) {
    try {
      return buyer().tries().toCheckOut(purchase).isSuccess();
    } catch (RuntimeException dead) {
      return false;
    }
  }

  private void isPaidAtTheOtherNode(Purchase purchase) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> buyer().through(second).tries().toCheckOut(purchase).status() == 201);
    Checkout checkout = buyer().through(second).checksOut(purchase);
    stripe().pays(checkout);
    JsonNode event = stripe().event(COMPLETED, checkout.session());
    assertThat(stripe().through(second).delivers(event).isSuccess()).isTrue();
  }

  private void isSettledOnce(Purchase purchase) {
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(stripe().sessionsOf(purchase)).hasSize(1);
    assertThat(organizer().facts(purchase, "fulfilled")).hasSize(1);
    assertThat(stripe().netOf(purchase)).isEqualTo(89_500);
  }

  private interface Deed {
    Answer by(Person person);
  }

  private List<Answer> onBoth(int times, Person person, Deed deed) {
    return Together.all(
        alternating(times, () -> deed.by(person), () -> deed.by(person.through(second))));
  }

  private static <T> List<Supplier<T>> alternating(
      int times, Supplier<T> first, Supplier<T> second) {
    return IntStream.range(0, times).boxed().flatMap(_ -> Stream.of(first, second)).toList();
  }
}
