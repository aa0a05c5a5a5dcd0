package io.bulkvouchers.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.Disputes;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.PurchaseId;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisputeEventsTest extends EventsScene {

  private static final String DISPUTED_CARD = "4000000000000259";

  ConferenceId conference;
  PurchaseId id;

  @BeforeEach
  void aPurchaseThatIsToBePaid() {
    conference = conference(TestStripe.freshKey());
    id = processing(conference);
  }

  @ParameterizedTest
  @CsvSource({"won, FULFILLED", "lost, REFUNDED"})
  void S51_aDisputeSuspendsUntilTheBankHasDecided(String outcome, Status end) {
    String intent = pay(id, GOOD_CARD);
    awaitStatus(id, Status.FULFILLED);

    String dispute = STRIPE.openDispute(intent).dispute();
    awaitStatus(id, Status.DISPUTED);
    STRIPE.decideDispute(dispute, outcome);

    awaitStatus(id, end);
  }

  @Test
  void S51_aDisputeOfAPartTakesThatPartOnly() {
    String intent = pay(id, GOOD_CARD);
    awaitStatus(id, Status.FULFILLED);

    STRIPE.decideDispute(STRIPE.openDispute(intent, 17_900).dispute(), "lost");

    awaitStatus(id, Status.PARTIALLY_REFUNDED);
    assertThat(fulfilled(id).vouchers().live().count()).isEqualTo(8);
  }

  @Test
  void anInquirySuspendsNothingUnlessItBecomesAChargeback() {
    String intent = pay(id, GOOD_CARD);
    awaitStatus(id, Status.FULFILLED);
    String inquiry = STRIPE.openInquiry(intent).dispute();
    awaitEvent(conference, "object_id", inquiry, "processed told_" + id);
    assertThat(fulfilled(id).funds().orElseThrow().disputes().open().get(inquiry).stage())
        .isEqualTo(DisputeStage.INQUIRY);
    assertThat(find(id).state().status()).isEqualTo(Status.FULFILLED);

    STRIPE.escalateInquiry(inquiry);

    awaitStatus(id, Status.DISPUTED);
  }

  @Test
  void anInquiryThatIsClosedLeavesNothingBehind() {
    String intent = pay(id, GOOD_CARD);
    awaitStatus(id, Status.FULFILLED);
    String inquiry = STRIPE.openInquiry(intent).dispute();

    STRIPE.decideDispute(inquiry, "warning_closed");

    awaitEvent(conference, "type", "charge.dispute.closed", "processed told_" + id);
    Disputes.Closed closed = fulfilled(id).funds().orElseThrow().disputes().closed().get(inquiry);
    assertThat(closed.outcome()).isEqualTo(DisputeOutcome.INQUIRY_CLOSED);
    assertThat(fulfilled(id).vouchers().live().count()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "created funds_withdrawn closed funds_reinstated",
        "funds_reinstated closed funds_withdrawn created",
        "closed created created closed updated closed",
      })
  void inWhateverOrderAndHoweverOftenItIsToldItIsOneDispute(String order) {
    String intent = pay(id, GOOD_CARD);
    long before = awaitStatus(id, Status.FULFILLED).version();
    STRIPE.deliveries("drop");
    String dispute = STRIPE.openDispute(intent).dispute();
    STRIPE.decideDispute(dispute, "won");

    for (String event : order.split(" ")) {
      hint(conference, "charge.dispute." + event, dispute);
    }

    awaitEvent(conference, "object_id", dispute, "processed told_" + id);
    assertThat(find(id).version()).as("opened and closed, once each").isEqualTo(before + 2);
    assertThat(find(id).state().status()).isEqualTo(Status.FULFILLED);
  }

  @Test
  void beforeThePaymentIsRecordedADisputeWaitsForIt() {
    STRIPE.deliveries("drop");
    String intent = pay(id, GOOD_CARD);
    String dispute = STRIPE.openDispute(intent).dispute();
    hint(conference, "charge.dispute.created", dispute);
    awaitEvent(conference, "object_id", dispute, "waiting refused_not_yet_paid");

    hint(conference, "checkout.session.completed", session(id));

    awaitStatus(id, Status.DISPUTED);
    awaitEvent(conference, "object_id", dispute, "processed told_" + id);
  }

  @ParameterizedTest
  @CsvSource({"normal", "duplicate", "reorder"})
  void aPaymentThatIsDisputedAtOnceEndsDisputed(String travel) {
    STRIPE.deliveries(travel, Duration.ofSeconds(1));

    pay(id, DISPUTED_CARD);

    awaitStatus(id, Status.DISPUTED);
    assertThat(find(id).state()).isInstanceOf(BulkPurchase.Fulfilled.class);
  }
}
