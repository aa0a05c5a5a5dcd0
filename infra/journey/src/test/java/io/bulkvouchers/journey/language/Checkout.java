package io.bulkvouchers.journey.language;

import tools.jackson.databind.JsonNode;

/** An open checkout, as answered to who wants to pay. */
public record Checkout(String purchase, int attempt, String url) {

  static Checkout of(Answer answer) {
    JsonNode json = answer.json();
    return new Checkout(
        json.path("id").asString(), json.path("attempt").asInt(), json.path("url").asString());
  }

  /** Stripe's id of the session, which its page's address ends with. */
  public String session() {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
