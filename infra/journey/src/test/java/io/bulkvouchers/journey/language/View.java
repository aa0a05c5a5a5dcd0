package io.bulkvouchers.journey.language;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the query service shows of one purchase. */
public record View(JsonNode json) {

  public String id() {
    return json.path("id").asString("");
  }

  public String status() {
    return json.path("status").asString("");
  }

  public long version() {
    return json.path("version").asLong(0);
  }

  public int live() {
    return json.at("/vouchers/live").asInt(-1);
  }

  public int revoked() {
    return json.at("/vouchers/revoked").asInt(-1);
  }

  /** How many were used at least once, whatever has become of them. */
  public int redeemed() {
    return json.at("/vouchers/redeemed").asInt(-1);
  }

  /** Minor units and currency, such as {@code 89500 USD}; empty when there is none. */
  public String total() {
    return money("total");
  }

  public String paid() {
    return money("paid");
  }

  public String refunded() {
    return money("refunded");
  }

  /** The kinds of what about its money waits for a person. */
  public List<String> reviews() {
    return json.path("reviews").findValuesAsString("kind");
  }

  private String money(String field) {
    JsonNode money = json.path(field);
    return money.isObject()
        ? money.path("amount").asLong() + " " + money.path("currency").asString()
        : "";
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
