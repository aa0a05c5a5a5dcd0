package io.bulkvouchers.sandbox.client;

import java.util.List;
import java.util.Map;

/** What a sandbox charged and refunded, in minor units. */
public record Ledger(List<Balance> balances, List<Row> rows) {

  /** The sums of one account in one currency. */
  public record Balance(String account, String currency, long captured, long refunded, long net) {}

  /**
   * One movement of money.
   *
   * @param time RFC 3339
   * @param kind {@code captured} or {@code refunded}
   * @param object the id of the charge or refund
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
