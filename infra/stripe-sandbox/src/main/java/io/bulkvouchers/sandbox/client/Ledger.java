package io.bulkvouchers.sandbox.client;

import java.util.List;
import java.util.Map;

/** What a sandbox charged, refunded and lost in disputes, in minor units. */
public record Ledger(List<Balance> balances, List<Row> rows) {

  /**
   * The sums of one account in one currency.
   *
   * @param refunded what arrived at the payers and did not come back
   * @param disputed what disputes took and did not give back
   */
  public record Balance(
      String account, String currency, long captured, long refunded, long disputed, long net) {

    private Balance plus(Balance other) {
      return new Balance(
          account,
          currency,
          captured + other.captured,
          refunded + other.refunded,
          disputed + other.disputed,
          net + other.net);
    }
  }

  /** The sums of all these accounts in one currency; zeros when no money moved. */
  public Balance total(String currency) {
    return balances.stream()
        .filter(balance -> balance.currency().equals(currency))
        .reduce(new Balance("all", currency, 0, 0, 0, 0), Balance::plus);
  }

  /**
   * One movement of money.
   *
   * @param time RFC 3339
   * @param kind {@code captured}, {@code refunded}, {@code refund_failed}, {@code disputed} or
   *     {@code reinstated}
   * @param object the id of the charge, refund or dispute
   */
  public record Row(
      String account,
      String time,
      String kind,
      String object,
      String paymentIntent,
      long amount,
      String currency,
      Map<String, String> metadata) {}
}
