package io.bulkvouchers.journey.language;

import tools.jackson.databind.JsonNode;

/** What finance sees of a conference's money in one currency, in minor units. */
public record Books(long captured, long refunded, long disputed, long net) {

  static Books of(JsonNode ledger, String currency) {
    return ledger
        .path("currencies")
        .valueStream()
        .filter(total -> total.path("currency").asString("").equals(currency))
        .map(
            total ->
                new Books(
                    amount(total, "captured"),
                    amount(total, "refunded"),
                    amount(total, "disputed"),
                    amount(total, "net")))
        .findFirst()
        .orElse(new Books(0, 0, 0, 0));
  }

  private static long amount(JsonNode total, String sum) {
    return total.path(sum).path("amount").asLong();
  }
}
