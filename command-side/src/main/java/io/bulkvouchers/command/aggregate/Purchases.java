package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.Origin;
import java.util.Optional;

/** The door to purchases: the one way to ask something of a purchase, or to read its truth. */
public interface Purchases {

  /**
   * Asks and stores what follows; a concurrent change is met by asking again.
   *
   * @throws io.bulkvouchers.events.InvalidValue when a value could never be right
   * @throws Refused when a rule is against it
   * @throws UnknownPurchase when there is no such purchase
   * @throws CodeClash when a new batch holds a code that exists
   */
  Outcome handle(BulkPurchaseCommand command, Origin origin);

  /**
   * Asks only when the stored version is the expected one.
   *
   * @throws VersionConflict when it is another
   */
  Outcome handle(BulkPurchaseCommand command, Origin origin, long expectedVersion);

  /** The purchase as its stream tells it at this moment. */
  Optional<StoredPurchase> find(PurchaseId id);
}
