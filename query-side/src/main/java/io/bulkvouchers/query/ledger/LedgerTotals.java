package io.bulkvouchers.query.ledger;

import java.util.Currency;
import java.util.List;

/** What the money of a conference comes to, in each currency that any of it is in. */
record LedgerTotals(String conference, List<Total> currencies) {

  /**
   * The sums of all entries in one currency.
   *
   * @param captured payments that came in, those without an order included
   * @param refunded what went back and did not bounce
   * @param disputed what banks hold until a dispute is decided, and what was lost to one
   * @param net captured less refunded less disputed
   */
  record Total(
      String currency,
      SignedMoney captured,
      SignedMoney refunded,
      SignedMoney disputed,
      SignedMoney net) {

    static Total of(String code, long captured, long refunded, long disputed) {
      Currency currency = Currency.getInstance(code);
      return new Total(
          code,
          new SignedMoney(captured, currency),
          new SignedMoney(refunded, currency),
          new SignedMoney(disputed, currency),
          new SignedMoney(captured - refunded - disputed, currency));
    }
  }
}
