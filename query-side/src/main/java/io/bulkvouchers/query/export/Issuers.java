package io.bulkvouchers.query.export;

/** What labels ask of the view of purchases. */
@FunctionalInterface
public interface Issuers {

  /** Ends the request when there is no such purchase. */
  Issuer of(String purchaseId);
}
