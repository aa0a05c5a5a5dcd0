package io.bulkvouchers.query.ledger;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.ReviewEvent;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes an entry for each fact that moves money, in the order of the facts of its purchase. */
@Component
class Ledger implements Projection {

  private final Accounts accounts;
  private final LedgerEntries entries;

  Ledger(Accounts accounts, LedgerEntries entries) {
    this.accounts = accounts;
    this.entries = entries;
  }

  /** An entry with what it does to the sums. */
  record Booked(ConferenceId conferenceId, Movement movement, LedgerEntry entry) {}

  @Override
  public Set<String> tables() {
    return Set.of("ledger_account", "ledger_entry");
  }

  @Override
  public void apply(List<Fact> facts) {
    List<Fact> concerned = facts.stream().filter(Ledger::concerns).toList();
    if (concerned.isEmpty()) {
      return;
    }
    Map<String, Account> known =
        accounts.find(concerned.stream().map(Fact::streamId).collect(Collectors.toSet()));
    Map<String, Account> changed = new HashMap<>();
    List<Booked> booked = new ArrayList<>();
    for (Fact fact : concerned) {
      BulkPurchaseEvent event = (BulkPurchaseEvent) fact.event();
      Account before = before(Optional.ofNullable(known.get(fact.streamId())), event, fact);
      Movement.of(before, event)
          .map(it -> new Booked(before.conferenceId(), it, LedgerEntry.of(fact, before, it)))
          .ifPresent(booked::add);
      known.put(fact.streamId(), before.after(event));
      changed.put(fact.streamId(), before.after(event));
    }
    accounts.save(changed);
    entries.insert(booked);
  }

  private static Account before(Optional<Account> known, BulkPurchaseEvent event, Fact fact) {
    return event instanceof Created created
        ? Account.of(created)
        : known.orElseThrow(() -> new IllegalStateException("No account for " + fact));
  }

  private static boolean concerns(Fact fact) {
    return switch (fact.event()) {
      case BulkPurchaseEvent.Created _,
          BulkPurchaseEvent.PaymentReceived _,
          ReviewEvent.FlaggedForReview _,
          BulkPurchaseEvent.Refunded _,
          BulkPurchaseEvent.RefundBounced _,
          ReviewEvent.SurplusRefunded _,
          ReviewEvent.SurplusDisputed _,
          ReviewEvent.SurplusDisputeClosed _,
          BulkPurchaseEvent.DisputeOpened _,
          BulkPurchaseEvent.DisputeClosed _ ->
          true;
      default -> false;
    };
  }
}
