package io.bulkvouchers.query.handout;

/** How much of a purchase has reached people, for whoever shows that beside other figures. */
public interface HandedOut {

  /** Counts what is handed out now; what was taken back counts in its own number only. */
  HandOutCounts count(String purchaseId);
}
