package io.bulkvouchers.command.webhook;

import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordDispute;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPayment;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.stripe.StripeObjects;
import io.bulkvouchers.events.ConferenceId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What was seen at one conference's endpoint about a purchase of another. When both share a Stripe
 * account, the other's own endpoint tells it. When they do not, money for it lies in the wrong
 * account, where only a person can find out why; the purchase is left alone in either case.
 */
@Component
class OtherConferences {

  private static final Result TOLD_THERE = new Result.Done("other_conference");
  private static final Result LIES_HERE = new Result.ForPerson("paid_for_other_conference");

  private final StripeObjects stripe;
  private final StripeAccounts accounts;

  OtherConferences(StripeObjects stripe, StripeAccounts accounts) {
    this.stripe = stripe;
    this.accounts = accounts;
  }

  /**
   * Where the money of it lies.
   *
   * @param owner the purchase's own conference
   */
  Result judge(ConferenceId owner, BulkPurchaseCommand command) {
    return switch (command) {
      case RecordPayment it -> ask(owner, () -> stripe.session(owner, it.payment().sessionId()));
      case RecordRefund it -> ask(owner, () -> stripe.refund(owner, it.stripeRefundId()));
      case RecordRefundFailed it ->
          it.stripeRefundId()
              .map(id -> ask(owner, () -> stripe.refund(owner, id)))
              .orElse(TOLD_THERE);
      case RecordDispute it -> ask(owner, () -> stripe.dispute(owner, it.dispute().disputeId()));
      default -> TOLD_THERE;
    };
  }

  private Result ask(ConferenceId owner, Supplier<Answer<?>> question) {
    if (accounts.find(owner).isEmpty()) {
      return LIES_HERE;
    }
    return switch (question.get()) {
      case Answer.Given<?> _ -> TOLD_THERE;
      case Answer.Refused<?>(String reason) when reason.equals("resource_missing") -> LIES_HERE;
      case Answer.Refused<?>(String reason) -> new Result.Later("stripe_refused_" + reason);
      case Answer.Unknown<?>(String problem, Answer.Key _) ->
          new Result.Later("stripe_silent_" + problem);
    };
  }
}
