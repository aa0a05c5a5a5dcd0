package io.bulkvouchers.query.handout;

/** What letters say of a purchase; the view of purchases answers. */
public interface SoldPurchases {

  /** Ends the request when there is no such purchase. */
  Sale get(String purchaseId);

  /** How a conference is called. */
  String conferenceName(String conferenceId);

  /** A purchase as its letters tell of it. */
  record Sale(String conferenceId, String conferenceName) {}
}
