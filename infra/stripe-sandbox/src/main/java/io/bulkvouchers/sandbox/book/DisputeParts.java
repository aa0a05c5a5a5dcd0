package io.bulkvouchers.sandbox.book;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute.Evidence;
import com.stripe.model.Dispute.EvidenceDetails;
import com.stripe.model.Dispute.PaymentMethodDetails;
import com.stripe.net.ApiResource;
import java.util.List;

/** The nested parts of a dispute: money, evidence and the card. */
final class DisputeParts {

  private static final Gson GSON = ApiResource.GSON;

  private DisputeParts() {}

  static BalanceTransaction movement(Dispute dispute, Dispute.Movement movement) {
    BalanceTransaction transaction = new BalanceTransaction();
    transaction.setId(movement.id());
    transaction.setObject("balance_transaction");
    transaction.setAmount(movement.amount());
    transaction.setAvailableOn(movement.time().getEpochSecond());
    transaction.setBalanceType("payments");
    transaction.setCreated(movement.time().getEpochSecond());
    transaction.setCurrency(dispute.money().currency());
    transaction.setDescription("Chargeback for " + dispute.charge());
    transaction.setFee(0L);
    transaction.setFeeDetails(List.of());
    transaction.setNet(movement.amount());
    transaction.setReportingCategory(movement.amount() < 0 ? "dispute" : "dispute_reversal");
    transaction.setSource(dispute.id());
    transaction.setStatus("available");
    transaction.setType("adjustment");
    return transaction;
  }

  static Evidence evidence(JsonObject words) {
    return GSON.fromJson(words, Evidence.class);
  }

  static EvidenceDetails details(Dispute dispute) {
    EvidenceDetails details = new EvidenceDetails();
    details.setDueBy(dispute.created().plus(Dispute.TIME_TO_ANSWER).getEpochSecond());
    details.setHasEvidence(!dispute.evidence().isEmpty());
    details.setPastDue(false);
    details.setSubmissionCount((long) dispute.submissions());
    return details;
  }

  static PaymentMethodDetails method(Dispute dispute) {
    PaymentMethodDetails details = new PaymentMethodDetails();
    details.setType(dispute.method().type());
    if (dispute.method() instanceof Card card) {
      PaymentMethodDetails.Card used = new PaymentMethodDetails.Card();
      used.setBrand(card.brand());
      used.setNetwork(card.brand());
      used.setCaseType(dispute.status().isInquiry() ? "inquiry" : "chargeback");
      used.setNetworkReasonCode(dispute.reason().equals("fraudulent") ? "10.4" : "13.1");
      details.setCard(used);
    }
    return details;
  }
}
