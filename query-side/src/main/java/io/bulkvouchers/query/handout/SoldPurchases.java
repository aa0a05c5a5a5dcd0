package io.bulkvouchers.query.handout;

import java.util.List;
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
   * @param products what its vouchers are for, by name
   * @param sponsor who bought it, by name
   */
  record Sale(
      String conferenceId,
      String conferenceName,
      List<String> products,
      Optional<String> sponsor) {}
}
