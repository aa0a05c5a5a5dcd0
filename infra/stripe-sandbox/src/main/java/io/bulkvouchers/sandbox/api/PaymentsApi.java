package io.bulkvouchers.sandbox.api;

import com.google.gson.JsonObject;
import com.stripe.param.ChargeListParams;
import com.stripe.param.ChargeRetrieveParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import io.bulkvouchers.sandbox.book.Charge;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.util.List;

/** {@code /v1/payment_intents} and {@code /v1/charges}: to be read; sessions make them. */
final class PaymentsApi {

  private static final String INTENTS = "/v1/payment_intents";
  private static final String CHARGES = "/v1/charges";

  private PaymentsApi() {}

  static List<Route<?>> routes() {
    return List.of(
        Route.get(INTENTS, PaymentIntentListParams.class, PaymentsApi::intents),
        Route.get(INTENTS + "/{id}", PaymentIntentRetrieveParams.class, PaymentsApi::intent),
        Route.get(CHARGES, ChargeListParams.class, PaymentsApi::charges),
        Route.get(CHARGES + "/{id}", ChargeRetrieveParams.class, PaymentsApi::charge));
  }

  private static JsonObject intents(Call<PaymentIntentListParams> call) {
    PaymentIntentListParams sent = call.sent();
    return Page.of(sent.getLimit(), sent.getStartingAfter(), sent.getEndingBefore())
        .of(
            call.url(),
            "payment_intent",
            call.account().intents().newestFirst(),
            CreatedWindow.of(sent.getCreated())
                .and(_ -> sent.getCustomer() == null && sent.getCustomerAccount() == null));
  }

  private static JsonObject intent(Call<PaymentIntentRetrieveParams> call) {
    return call.account()
        .intents()
        .find(call.id())
        .orElseThrow(() -> Refusal.unknown("payment_intent", call.id(), "intent").thrown())
        .render();
  }

  private static JsonObject charges(Call<ChargeListParams> call) {
    ChargeListParams sent = call.sent();
    String intent = sent.getPaymentIntent();
    return Page.of(sent.getLimit(), sent.getStartingAfter(), sent.getEndingBefore())
        .of(
            call.url(),
            "charge",
            call.account().charges().newestFirst(),
            CreatedWindow.<Charge>of(sent.getCreated())
                .and(_ -> sent.getCustomer() == null && sent.getTransferGroup() == null)
                .and(charge -> intent == null || intent.equals(charge.intent())));
  }

  private static JsonObject charge(Call<ChargeRetrieveParams> call) {
    return call.account()
        .charges()
        .find(call.id())
        .orElseThrow(() -> Refusal.unknown("charge", call.id(), "id").thrown())
        .render();
  }
}
