package io.bulkvouchers.sandbox.api;

import com.google.gson.JsonObject;
import com.stripe.param.RefundCancelParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.RefundRetrieveParams;
import com.stripe.param.RefundUpdateParams;
import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Charge;
import io.bulkvouchers.sandbox.book.PaymentIntent;
import io.bulkvouchers.sandbox.book.Refund;
import io.bulkvouchers.sandbox.desk.Refunds;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /v1/refunds}. */
final class RefundsApi {

  private static final String PATH = "/v1/refunds";

  private final Refunds refunds;

  RefundsApi(Refunds refunds) {
    this.refunds = refunds;
  }

  List<Route<?>> routes() {
    return List.of(
        Route.post(PATH, RefundCreateParams.class, this::create),
        Route.get(PATH, RefundListParams.class, RefundsApi::list),
        Route.get(PATH + "/{id}", RefundRetrieveParams.class, call -> of(call).render()),
        Route.post(PATH + "/{id}", RefundUpdateParams.class, this::update),
        Route.post(PATH + "/{id}/cancel", RefundCancelParams.class, this::cancel));
  }

  private JsonObject create(Call<RefundCreateParams> call) {
    RefundCreateParams sent = call.sent();
    Refunds.Wish wish =
        new Refunds.Wish(
            amount(sent),
            Optional.ofNullable(sent.getReason()).map(reason -> reason.getValue()),
            Metadata.of(sent.getMetadata()));
    return refunds
        .refund(call.account(), charge(call.account(), sent), wish, call.cause())
        .render();
  }

  private static OptionalLong amount(RefundCreateParams sent) {
    if (sent.getAmount() == null) {
      return OptionalLong.empty();
    }
    if (sent.getAmount() < 1) {
      throw Refusal.invalid("Invalid positive integer")
          .code("parameter_invalid_integer")
          .param("amount")
          .thrown();
    }
    return OptionalLong.of(sent.getAmount());
  }

  private static Charge charge(Account account, RefundCreateParams sent) {
    String intent = sent.getPaymentIntent();
    String charge = sent.getCharge();
    if (charge == null && intent == null) {
      throw Refusal.invalid(
              "One of the following params should be provided for this request:"
                  + " payment_intent or charge.")
          .thrown();
    }
    Charge found =
        charge != null
            ? account.charges().find(charge).orElseThrow(() -> unknown("charge", charge, "charge"))
            : chargeOf(account, intent == null ? "" : intent);
    if (!found.paid() || (intent != null && !intent.equals(found.intent()))) {
      throw Refusal.invalid("Charge " + found.id() + " cannot be refunded.")
          .param("charge")
          .whileExecuting()
          .thrown();
    }
    return found;
  }

  private static Charge chargeOf(Account account, String id) {
    PaymentIntent intent =
        account
            .intents()
            .find(id)
            .orElseThrow(() -> unknown("payment_intent", id, "payment_intent"));
    if (intent.status() != PaymentIntent.Status.SUCCEEDED) {
      throw Refusal.invalid(
              "This PaymentIntent (" + id + ") does not have a successful charge to refund.")
          .whileExecuting()
          .thrown();
    }
    return account.charges().get(intent.latestCharge().orElseThrow());
  }

  private static RuntimeException unknown(String kind, String id, String param) {
    return Refusal.unknown(kind, id, param).whileExecuting().thrown();
  }

  private static Refund of(Call<?> call) {
    return call.account()
        .refunds()
        .find(call.id())
        .orElseThrow(() -> unknown("refund", call.id(), "id"));
  }

  private JsonObject update(Call<RefundUpdateParams> call) {
    Refund refund = of(call);
    Map<String, String> metadata = Metadata.change(refund.metadata(), call.sent().getMetadata());
    return refunds.label(call.account(), refund, metadata, call.cause()).render();
  }

  private JsonObject cancel(Call<RefundCancelParams> call) {
    Refund refund = of(call);
    if (!refund.isPending()) {
      throw Refusal.invalid(
              ("Refund %s cannot be canceled: its status is `%s`, and only pending"
                      + " refunds can be.")
                  .formatted(refund.id(), refund.status().word()))
          .whileExecuting()
          .thrown();
    }
    return refunds.cancel(call.account(), refund, call.cause()).render();
  }

  private static JsonObject list(Call<RefundListParams> call) {
    RefundListParams sent = call.sent();
    String charge = sent.getCharge();
    String intent = sent.getPaymentIntent();
    return Page.of(sent.getLimit(), sent.getStartingAfter(), sent.getEndingBefore())
        .of(
            call.url(),
            "refund",
            call.account().refunds().newestFirst(),
            CreatedWindow.<Refund>of(sent.getCreated())
                .and(refund -> charge == null || charge.equals(refund.charge()))
                .and(refund -> intent == null || intent.equals(refund.intent())));
  }
}
