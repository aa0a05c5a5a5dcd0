package io.bulkvouchers.journey.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.sandbox.client.Disputed;
import io.bulkvouchers.sandbox.client.Outcome;
import io.bulkvouchers.sandbox.client.SandboxControl;

/** The banks behind the payments: some pay days later, some want their money back. */
public record Bank(SandboxControl sandbox) {

  /** The buyer names a bank account, and the money is on its way. */
  public Outcome promises(Checkout checkout) {
    Outcome outcome = sandbox.payByIban(checkout.session(), SandboxControl.IBAN_THAT_PAYS);
    assertThat(outcome.outcome()).isEqualTo("processing");
    return outcome;
  }

  /** The money that was on its way is here. */
  public void pays(Outcome promised) {
    assertThat(sandbox.settlePayment(intent(promised)).outcome()).isEqualTo("paid");
  }

  /** The money that was on its way does not come. */
  public void refuses(Outcome promised) {
    assertThat(sandbox.failPayment(intent(promised)).outcome()).isEqualTo("failed");
  }

  /** It takes a payment back for its customer. */
  public Disputed disputes(Outcome paid) {
    return sandbox.openDispute(intent(paid));
  }

  /** It only asks about a payment. */
  public Disputed asksAbout(Outcome paid) {
    return sandbox.openInquiry(intent(paid));
  }

  /** It decides: {@code won} or {@code lost} by the conference. */
  public void decides(Disputed dispute, String outcome) {
    assertThat(sandbox.decideDispute(dispute.dispute(), outcome).status()).isEqualTo(outcome);
  }

  private static String intent(Outcome payment) {
    String intent = payment.paymentIntent();
    assertThat(intent).isNotNull();
    return String.valueOf(intent);
  }
}
