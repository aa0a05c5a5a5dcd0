package io.bulkvouchers.command.webhook;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The names in a delivery, read from the raw JSON: the SDK's own classes refuse events of another
 * API version, and more than names is not believed anyway.
 */
record StripeEvent(String id, String type, String objectId, String body) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,255}");

  static StripeEvent read(String body) {
    try {
      JsonNode event = JSON.readTree(body);
      if (!"event".equals(event.path("object").asString(""))) {
        throw new WebhookRefused(WebhookRefused.Reason.MALFORMED_EVENT);
      }
      return new StripeEvent(
          name(event, "/id"), name(event, "/type"), name(event, "/data/object/id"), body);
    } catch (JacksonException noJson) {
      throw new WebhookRefused(WebhookRefused.Reason.MALFORMED_EVENT);
    }
  }

  private static String name(JsonNode event, String pointer) {
    String name = event.at(pointer).asString("");
    if (!NAME.matcher(name).matches()) {
      throw new WebhookRefused(WebhookRefused.Reason.MALFORMED_EVENT);
    }
    return name;
  }
}
