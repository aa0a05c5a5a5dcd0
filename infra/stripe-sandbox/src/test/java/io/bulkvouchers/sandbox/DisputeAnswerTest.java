package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.DisputeUpdateParams.Evidence;
import io.bulkvouchers.sandbox.client.Disputed;
import io.bulkvouchers.sandbox.client.SandboxControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DisputeAnswerTest {

  private final Shop shop = Shop.open();
  private final SandboxControl control = SandboxControl.of(shop.sandbox().baseUrl());

  @AfterEach
  void close() {
    control.close();
    shop.close();
  }

  private Disputed opened() throws StripeException {
    return control.openDispute(shop.paid().getPaymentIntent());
  }

  private Dispute update(Disputed dispute, DisputeUpdateParams.Builder answer)
      throws StripeException {
    return shop.stripe().v1().disputes().update(dispute.dispute(), answer.build());
  }

  private static DisputeUpdateParams.Builder saying(String text) {
    return DisputeUpdateParams.builder()
        .setEvidence(Evidence.builder().setUncategorizedText(text).build());
  }

  @Test
  void evidenceWaitsUntilItIsSubmitted() throws StripeException {
    Disputed opened = opened();

    Dispute staged = update(opened, saying("They came").setSubmit(false).putMetadata("a", "b"));

    assertThat(staged.getStatus()).isEqualTo("needs_response");
    assertThat(staged.getEvidence().getUncategorizedText()).isEqualTo("They came");
    assertThat(staged.getEvidenceDetails().getHasEvidence()).isTrue();
    assertThat(staged.getMetadata()).containsEntry("a", "b");
    Event updated = shop.events().getFirst();
    assertThat(updated.getType()).isEqualTo("charge.dispute.updated");
    assertThat(updated.getData().getPreviousAttributes()).containsKeys("evidence", "metadata");

    Dispute sent = update(opened, DisputeUpdateParams.builder().setSubmit(true));

    assertThat(sent.getStatus()).isEqualTo("under_review");
    assertThat(sent.getEvidenceDetails().getSubmissionCount()).isEqualTo(1);
    assertThat(sent.getEvidence().getUncategorizedText()).isEqualTo("They came");
  }

  @Test
  void evidenceIsSubmittedAtOnceUnlessItIsToWait() throws StripeException {
    Disputed inquiry = control.openInquiry(shop.paid().getPaymentIntent());
    assertThat(update(inquiry, saying("They came")).getStatus()).isEqualTo("warning_under_review");
    assertThat(update(opened(), DisputeUpdateParams.builder().putMetadata("a", "b")).getStatus())
        .isEqualTo("needs_response");
  }

  @Test
  void testEvidenceDecidesByItself() throws StripeException {
    Disputed won = opened();
    update(won, saying("winning_evidence"));
    assertThat(shop.stripe().v1().disputes().retrieve(won.dispute()).getStatus()).isEqualTo("won");
    assertThat(update(opened(), saying("losing_evidence")).getStatus()).isEqualTo("lost");
  }

  @Test
  void whoClosesADisputeLosesIt() throws StripeException {
    Disputed opened = opened();

    Dispute lost = shop.stripe().v1().disputes().close(opened.dispute());

    assertThat(lost.getStatus()).isEqualTo("lost");
    assertThat(shop.events().getFirst().getType()).isEqualTo("charge.dispute.closed");
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> shop.stripe().v1().disputes().close(opened.dispute()))
        .withMessageContaining("already closed");
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> update(opened, saying("Too late")))
        .withMessageContaining("already closed");
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> shop.stripe().v1().disputes().retrieve("du_none"))
        .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("resource_missing"));
  }
}
