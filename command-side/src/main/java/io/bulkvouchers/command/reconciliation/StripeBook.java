package io.bulkvouchers.command.reconciliation;

import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.gateway.RefundSight;
import io.bulkvouchers.command.reconciliation.StripeItem.Claim;
import io.bulkvouchers.command.secrets.StripeConnection;
import io.bulkvouchers.command.secrets.StripeConnections;
import io.bulkvouchers.command.stripe.StripeCharge;
import io.bulkvouchers.command.stripe.StripeDispute;
import io.bulkvouchers.command.stripe.StripeLists;
import io.bulkvouchers.command.stripe.StripeObjects;
import io.bulkvouchers.command.stripe.StripePayment;
import io.bulkvouchers.command.stripe.StripeRefund;
import io.bulkvouchers.command.stripe.UnknownWord;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stripe's side of the books: all that an account holds. Only a payment is sure to carry our mark;
 * a refund of the dashboard or a dispute belongs where its payment belongs.
 */
@Component
class StripeBook {

  private static final Logger LOG = LoggerFactory.getLogger(StripeBook.class);
  private static final Owner NOBODY = new Owner(Claim.UNMARKED, Optional.empty());

  private final StripeLists stripe;
  private final StripeObjects objects;
  private final StripeConnections connections;

  StripeBook(StripeLists stripe, StripeObjects objects, StripeConnections connections) {
    this.stripe = stripe;
    this.objects = objects;
    this.connections = connections;
  }

  /** What was read, and what of it this build does not understand. */
  record Side(List<StripeItem> items, Optional<String> problem) {}

  /** All money of the account that the conference has to explain. */
  Answer<Side> of(ConferenceId conference) {
    return then(
        stripe.charges(conference),
        charges ->
            then(
                stripe.refunds(conference, Instant.EPOCH),
                refunds ->
                    stripe
                        .disputes(conference)
                        .map(disputes -> side(conference, charges, refunds, disputes))));
  }

  private Side side(
      ConferenceId conference,
      List<Supplier<StripeCharge>> charges,
      List<Supplier<StripeRefund>> refunds,
      List<Supplier<StripeDispute>> disputes) {
    Map<String, Owner> owners = new HashMap<>();
    Map<ConferenceId, Claim> claims = new HashMap<>();
    List<StripeItem> items = new ArrayList<>();
    Set<String> problems = new TreeSet<>();
    each(
        "charges",
        charges,
        problems,
        charge -> {
          Owner owner = owner(conference, charge, claims);
          String id = charge.paymentIntentId().orElse(charge.id());
          owners.merge(id, owner, (one, same) -> one);
          if (!charge.captured().isZero()) {
            items.add(owner.of(MoneyKind.PAYMENT, id, charge.captured()));
          }
        });
    each("refunds", refunds, problems, refund -> add(items, refund, owners));
    each("disputes", disputes, problems, dispute -> add(items, dispute, owners));
    return new Side(
        items.stream().filter(item -> item.claim() != Claim.FOREIGN).toList(),
        problems.stream().reduce((one, other) -> one + ", " + other));
  }

  private static void add(List<StripeItem> items, StripeRefund refund, Map<String, Owner> owners) {
    if (refund.progress() == RefundSight.Progress.SUCCEEDED) {
      Owner owner = owners.getOrDefault(refund.paymentIntentId().orElse(""), NOBODY);
      items.add(owner.of(MoneyKind.REFUND, refund.id(), refund.amount()));
    }
  }

  private static void add(
      List<StripeItem> items, StripeDispute dispute, Map<String, Owner> owners) {
    if (dispute.hasTaken()) {
      Owner owner = owners.getOrDefault(dispute.paymentIntentId().orElse(""), NOBODY);
      items.add(owner.of(MoneyKind.DISPUTE, dispute.id(), dispute.amount()));
    }
  }

  /** A word of tomorrow is for a person; all else is compared. */
  private static <T> void each(
      String what, List<Supplier<T>> all, Set<String> problems, Consumer<T> reading) {
    for (Supplier<T> one : all) {
      try {
        reading.accept(one.get());
      } catch (UnknownWord | InvalidValue strange) {
        LOG.warn("fact=not_understood part={} reason={}", what, strange.getMessage());
        problems.add(what + "_not_understood");
      }
    }
  }

  private Owner owner(
      ConferenceId conference, StripeCharge charge, Map<ConferenceId, Claim> claims) {
    Claim claim =
        charge
            .metadata()
            .conferenceId()
            .map(marked -> claim(conference, marked, charge, claims))
            .orElse(Claim.UNMARKED);
    return new Owner(claim, charge.metadata().purchaseId());
  }

  /** Only what is in the account of the marked conference too does its reconciliation list. */
  private Claim claim(
      ConferenceId conference,
      ConferenceId marked,
      StripeCharge charge,
      Map<ConferenceId, Claim> claims) {
    if (marked.equals(conference)) {
      return Claim.MARKED;
    }
    return Optional.ofNullable(claims.get(marked))
        .or(() -> byId(conference, marked))
        .or(() -> charge.paymentIntentId().map(payment -> byPayment(marked, payment)))
        .map(
            claim -> {
              claims.put(marked, claim);
              return claim;
            })
        .orElse(Claim.UNMARKED);
  }

  private Optional<Claim> byId(ConferenceId conference, ConferenceId marked) {
    Optional<StripeConnection> theirs = connections.find(marked);
    if (theirs.isEmpty()) {
      return Optional.of(Claim.UNMARKED);
    }
    Optional<String> own = connections.find(conference).flatMap(StripeConnection::accountId);
    return theirs
        .flatMap(StripeConnection::accountId)
        .flatMap(id -> own.map(id::equals))
        .map(same -> same ? Claim.FOREIGN : Claim.UNMARKED);
  }

  /** Where an id is unknown, one payment that both accounts show tells that they are one. */
  private Claim byPayment(ConferenceId marked, String payment) {
    return objects.payment(marked, payment) instanceof Answer.Given<StripePayment>
        ? Claim.FOREIGN
        : Claim.UNMARKED;
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
