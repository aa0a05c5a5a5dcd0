package io.bulkvouchers.command.aggregate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bulkvouchers.command.purchase.Vouchers;
import io.bulkvouchers.command.store.Snapshots;
import io.bulkvouchers.events.PurchaseId;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Purchases as they were last seen by this node. The stream is always asked for what came after, so
 * a state from here is never stale, whichever node wrote last: once seen, a purchase with a hundred
 * thousand uses costs no more to ask than a new one. When memory is short it is forgotten.
 */
@Component
class RecentPurchases implements Snapshots {

  static final String STREAM_TYPE = "bulk-purchase";

  private static final int WEIGHT_OF_ONE = 20;
  private static final long MOST_WEIGHT = 2_000_000;

  private final Cache<String, StoredPurchase> seen =
      Caffeine.newBuilder()
          .softValues()
          .maximumWeight(MOST_WEIGHT)
          .weigher((String id, StoredPurchase it) -> weight(it))
          .build();

  @Override
  public Optional<DomainEventMessage<?>> latest(String streamId) {
    return find(streamId)
        .map(
            it ->
                new GenericDomainEventMessage<>(
                    STREAM_TYPE,
                    streamId,
                    it.version() - 1,
                    new BulkPurchaseAggregate(streamId, it.state())));
  }

  Optional<StoredPurchase> find(String streamId) {
    return Optional.ofNullable(seen.getIfPresent(streamId));
  }

  /** What a transaction sees may yet be rolled back, so it is remembered once it is committed. */
  void remember(PurchaseId id, StoredPurchase now) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      keep(id, now);
    } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              keep(id, now);
            }
          });
    }
  }

  private void keep(PurchaseId id, StoredPurchase now) {
    seen.asMap()
        .merge(id.value(), now, (one, other) -> one.version() > other.version() ? one : other);
  }

  private static int weight(StoredPurchase purchase) {
    return WEIGHT_OF_ONE + purchase.state().issued().map(Vouchers::weight).orElse(0);
  }
}
