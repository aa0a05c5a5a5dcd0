package io.bulkvouchers.journey.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Where somebody asks what a step would do to a purchase, and takes it, whatever its version. */
public record PurchaseDesk(Stage stage, Person person, Purchase purchase) {

  private static final String DRY = "/preview";

  /** What sending back all that is left would do. */
  public Answer previewsRefund() {
    return posts("/refunds" + DRY, Map.of());
  }

  /** What an extension would do. */
  public Answer previewsExtension(Map<String, ?> asked) {
    return posts("/vouchers/extend" + DRY, asked);
  }

  /** More time for vouchers. */
  public Answer extendsVouchers(Map<String, ?> asked) {
    Map<String, Object> all = new LinkedHashMap<>(asked);
    all.put("reason", "the conference was moved");
    return posts("/vouchers/extend", all);
  }

  private Answer posts(String part, Map<String, ?> body) {
    String door = stage.commandOrigin() + "/bulk-purchases/" + purchase.id() + part;
    Map<String, String> headers =
        Map.of(
            "Authorization",
            "Bearer " + person.token(),
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            UUID.randomUUID().toString(),
            "If-Match",
            "*");
    return stage.wire().send("POST", door, headers, JsonMapper.shared().writeValueAsString(body));
  }
}
