package io.bulkvouchers.command.janitor;

import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.calls.Chains;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordCheckoutStarted;
import io.bulkvouchers.command.stripe.StripeSession;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.Origin;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells purchases of sessions that can be paid. One that it knows changes nothing; one that it does
 * not know is its attempt's, or is closed before somebody pays it.
 */
@Component
class StraySessions {

  private static final Optional<String> JANITOR = Optional.of("janitor");

  private final Purchases purchases;
  private final Chains chains;

  StraySessions(Purchases purchases, Chains chains) {
    this.purchases = purchases;
    this.chains = chains;
  }

  void check(ConferenceId conference, StripeSession session) {
    Optional<PurchaseId> ours =
        session
            .metadata()
            .purchaseId()
            .filter(id -> session.metadata().conferenceId().equals(Optional.of(conference)));
    ours.flatMap(purchases::find)
        .filter(stored -> stored.state().order().conference().equals(conference))
        .ifPresent(stored -> tell(stored, session));
  }

  private void tell(StoredPurchase stored, StripeSession session) {
    if (session.metadata().attempt().isEmpty() || session.url().isEmpty()) {
      return;
    }
    RecordCheckoutStarted seen =
        new RecordCheckoutStarted(
            stored.state().order().id(),
            session.metadata().attempt().get(),
            session.id(),
            session.url().get(),
            session.expiresAt());
    Optional<String> cause = Optional.of(session.id());
    purchases.handle(seen, new Origin(JANITOR, cause, chains.of(seen).or(() -> cause)));
  }
}
