package io.bulkvouchers.query.handout;

import java.time.Instant;
import java.util.Optional;

/** What letters say of a purchase; the view of purchases answers. */
public interface SoldPurchases {

  /** Ends the request when there is no such purchase. */
  Sale get(String purchaseId);

  /** How a conference is called. */
  String conferenceName(String conferenceId);

  /**
   * A purchase as its letters tell of it.
   *
   * @param validUntil empty when its codes do not end
   */
  record Sale(String conferenceId, String conferenceName, Optional<Instant> validUntil) {}
}
