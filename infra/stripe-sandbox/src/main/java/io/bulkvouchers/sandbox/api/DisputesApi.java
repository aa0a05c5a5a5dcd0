package io.bulkvouchers.sandbox.api;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.stripe.param.DisputeCloseParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeRetrieveParams;
import com.stripe.param.DisputeUpdateParams;
import io.bulkvouchers.sandbox.book.Dispute;
import io.bulkvouchers.sandbox.desk.Disputes;
import io.bulkvouchers.sandbox.desk.Disputes.Response.Step;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.util.List;
import java.util.Map;

/** {@code /v1/disputes}: banks open them, shops answer them. */
final class DisputesApi {

  private static final String PATH = "/v1/disputes";
  private static final Gson GSON = new Gson();

  private final Disputes disputes;

  DisputesApi(Disputes disputes) {
    this.disputes = disputes;
  }

  List<Route<?>> routes() {
    return List.of(
        Route.get(PATH, DisputeListParams.class, DisputesApi::list),
        Route.get(PATH + "/{id}", DisputeRetrieveParams.class, call -> of(call).render()),
        Route.post(PATH + "/{id}", DisputeUpdateParams.class, this::update),
        Route.post(PATH + "/{id}/close", DisputeCloseParams.class, this::close));
  }

  private JsonObject update(Call<DisputeUpdateParams> call) {
    DisputeUpdateParams sent = call.sent();
    Dispute dispute = of(call);
    Map<String, String> metadata = Metadata.change(dispute.metadata(), sent.getMetadata());
    JsonObject evidence = evidence(dispute, sent);
    // Evidence goes to the bank at once, unless it is to wait for more.
    boolean submit = sent.getSubmit() == null ? sent.getEvidence() != null : sent.getSubmit();
    Disputes.Response response =
        new Disputes.Response(evidence, metadata, submit ? Step.SUBMIT : Step.STAGE);
    return disputes.answer(call.account(), dispute, response, call.cause()).render();
  }

  private static JsonObject evidence(Dispute dispute, DisputeUpdateParams sent) {
    JsonObject evidence = dispute.evidence().deepCopy();
    if (sent.getEvidence() == null) {
      return evidence;
    }
    GSON.toJsonTree(sent.getEvidence())
        .getAsJsonObject()
        .entrySet()
        .forEach(
            entry -> {
              if (!entry.getValue().isJsonPrimitive()) {
                throw Refusal.invalid("This sandbox keeps only texts and file ids as evidence.")
                    .param("evidence[" + entry.getKey() + "]")
                    .thrown();
              }
              evidence.remove(entry.getKey());
              if (!entry.getValue().getAsString().isEmpty()) {
                evidence.add(entry.getKey(), entry.getValue());
              }
            });
    return evidence;
  }

  private JsonObject close(Call<DisputeCloseParams> call) {
    return disputes.accept(call.account(), of(call), call.cause()).render();
  }

  private static JsonObject list(Call<DisputeListParams> call) {
    DisputeListParams sent = call.sent();
    String charge = sent.getCharge();
    String intent = sent.getPaymentIntent();
    return Page.of(sent.getLimit(), sent.getStartingAfter(), sent.getEndingBefore())
        .of(
            call.url(),
            "dispute",
            call.account().disputes().newestFirst(),
            CreatedWindow.<Dispute>of(sent.getCreated())
                .and(dispute -> charge == null || charge.equals(dispute.charge()))
                .and(dispute -> intent == null || intent.equals(dispute.intent())));
  }

  private static Dispute of(Call<?> call) {
    return call.account()
        .disputes()
        .find(call.id())
        .orElseThrow(
            () -> Refusal.unknown("dispute", call.id(), "dispute").whileExecuting().thrown());
  }
}
