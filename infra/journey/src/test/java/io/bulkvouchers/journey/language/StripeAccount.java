package io.bulkvouchers.journey.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Stripe's API as who has the account's key may use it. */
record StripeAccount(Wire wire, String origin, String secretKey) {

  JsonNode get(String path) {
    return wire.send("GET", origin + path, Map.of("Authorization", "Bearer " + secretKey))
        .expect(200)
        .json();
  }

  JsonNode post(String path, String form) {
    Map<String, String> headers =
        Map.of(
            "Authorization",
            "Bearer " + secretKey,
            "Content-Type",
            "application/x-www-form-urlencoded");
    return wire.send("POST", origin + path, headers, form).expect(200).json();
  }

  /** A list, which must fit on one page. */
  Page all(String path) {
    JsonNode page = get(path);
    assertThat(page.path("has_more").asBoolean()).as("more than one page of " + path).isFalse();
    return new Page(page.path("data").valueStream().toList());
  }

  record Page(List<JsonNode> items) {
    List<JsonNode> filteredOn(String pointer, String value) {
      return items.stream().filter(item -> item.at(pointer).asString("").equals(value)).toList();
    }
  }
}
