package io.bulkvouchers.command.reconciliation;

import io.bulkvouchers.command.checkout.Answer;
import io.bulkvouchers.command.checkout.RefundSight;
import io.bulkvouchers.command.reconciliation.StripeItem.Claim;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.stripe.Metadata;
import io.bulkvouchers.command.stripe.StripeCharge;
import io.bulkvouchers.command.stripe.StripeDispute;
import io.bulkvouchers.command.stripe.StripeLists;
import io.bulkvouchers.command.stripe.StripeRefund;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Stripe's side of the books: all that an account holds. Only a payment is sure to carry our mark;
 * a refund of the dashboard or a dispute belongs where its payment belongs.
 */
@Component
class StripeBook {

  private final StripeLists stripe;
  private final StripeAccounts accounts;

  StripeBook(StripeLists stripe, StripeAccounts accounts) {
    this.stripe = stripe;
    this.accounts = accounts;
  }

  /** All money of the account that the conference has to explain. */
  Answer<List<StripeItem>> of(ConferenceId conference) {
    return then(
        stripe.charges(conference),
        charges ->
            then(
                stripe.refunds(conference, Instant.EPOCH),
                refunds ->
                    stripe
                        .disputes(conference)
                        .map(disputes -> items(conference, charges, refunds, disputes))));
  }

  private List<StripeItem> items(
      ConferenceId conference,
      List<StripeCharge> charges,
      List<StripeRefund> refunds,
      List<StripeDispute> disputes) {
    Map<String, Owner> owners = new HashMap<>();
    List<StripeItem> items = new ArrayList<>();
    for (StripeCharge charge : charges) {
      Owner owner = owner(conference, charge.metadata());
      String id = charge.paymentIntentId().orElse(charge.id());
      owners.merge(id, owner, (one, same) -> one);
      if (!charge.captured().isZero()) {
        items.add(owner.of(MoneyKind.PAYMENT, id, charge.captured()));
      }
    }
    Owner nobody = new Owner(Claim.UNMARKED, Optional.empty());
    for (StripeRefund refund : refunds) {
      if (refund.progress() == RefundSight.Progress.SUCCEEDED) {
        Owner owner = owners.getOrDefault(refund.paymentIntentId().orElse(""), nobody);
        items.add(owner.of(MoneyKind.REFUND, refund.id(), refund.amount()));
      }
    }
    for (StripeDispute dispute : disputes) {
      if (dispute.hasTaken()) {
        Owner owner = owners.getOrDefault(dispute.paymentIntentId().orElse(""), nobody);
        items.add(owner.of(MoneyKind.DISPUTE, dispute.id(), dispute.amount()));
      }
    }
    return items.stream().filter(item -> item.claim() != Claim.FOREIGN).toList();
  }

  private Owner owner(ConferenceId conference, Metadata metadata) {
    Claim claim =
        metadata.conferenceId().map(marked -> claim(conference, marked)).orElse(Claim.UNMARKED);
    return new Owner(claim, metadata.purchaseId());
  }

  private Claim claim(ConferenceId conference, ConferenceId marked) {
    if (marked.equals(conference)) {
      return Claim.MARKED;
    }
    return accounts.find(marked).isPresent() ? Claim.FOREIGN : Claim.UNMARKED;
  }

  private static <T, R> Answer<R> then(Answer<T> answer, Function<T, Answer<R>> next) {
    return switch (answer) {
      case Answer.Given<T>(T value) -> next.apply(value);
      case Answer.Refused<T>(String reason) -> new Answer.Refused<>(reason);
      case Answer.Unknown<T>(String problem, Answer.Key key) -> new Answer.Unknown<>(problem, key);
    };
  }

  private record Owner(Claim claim, Optional<PurchaseId> purchase) {
    StripeItem of(MoneyKind kind, String id, Money money) {
      return new StripeItem(new MoneyItem(kind, id, purchase, money), claim);
    }
  }
}
