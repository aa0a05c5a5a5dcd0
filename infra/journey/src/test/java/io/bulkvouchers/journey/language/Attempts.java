package io.bulkvouchers.journey.language;

import io.bulkvouchers.local.ServiceProcess;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What a person may try; the answer is for the scenario to judge. */
public final class Attempts {

  private static final String PURCHASES = "/bulk-purchases";

  private final Stage stage;
  private final String token;
  private final String commandOrigin;
  private final Map<String, String> standing;

  Attempts(Stage stage, String token) {
    this(stage, token, stage.commandOrigin(), Map.of());
  }

  private Attempts(Stage stage, String token, String commandOrigin, Map<String, String> standing) {
    this.stage = stage;
    this.token = token;
    this.commandOrigin = commandOrigin;
    this.standing = standing;
  }

  String token() {
    return token;
  }

  /** The same attempts, decided on this version of what they are about. */
  public Attempts seeing(long version) {
    return new Attempts(stage, token, commandOrigin, Map.of("If-Match", "\"" + version + "\""));
  }

  /** The same attempts, through another node of the command side. */
  public Attempts through(ServiceProcess node) {
    return new Attempts(stage, token, node.origin().toString(), standing);
  }

  /** To ask for a purchase. */
  public Answer toRequest(Order order) {
    return command("POST", PURCHASES, order.fields());
  }

  /** To name a price for what was asked for. */
  public Answer toPrice(Purchase purchase, Map<String, ?> terms) {
    return command("PUT", path(purchase, "/terms"), terms);
  }

  public Answer toApprove(Purchase purchase) {
    return command("POST", path(purchase, "/approval"), Map.of());
  }

  /** To approve what nobody else has looked at, for this reason. */
  public Answer toApproveAlone(Purchase purchase, String reason) {
    return command("POST", path(purchase, "/approval"), Map.of("overrideReason", reason));
  }

  public Answer toDeny(Purchase purchase, String reason) {
    return command("POST", path(purchase, "/denial"), Map.of("reason", reason));
  }

  public Answer toCancel(Purchase purchase, String reason) {
    return command("POST", path(purchase, "/cancellation"), Map.of("reason", reason));
  }

  public Answer toFulfill(Purchase purchase) {
    return command("POST", path(purchase, "/fulfillment"), Map.of());
  }

  public Answer toCheckOut(Purchase purchase) {
    return command("POST", path(purchase, "/checkout"), Map.of());
  }

  /** To check out under a key of the caller's own. */
  public Answer toCheckOut(Purchase purchase, String key) {
    return command("POST", path(purchase, "/checkout"), Map.of("Idempotency-Key", key), Map.of());
  }

  /** To send back all that is left, decided on this version of the purchase. */
  public Answer toRefund(Purchase purchase, long version) {
    return refund(purchase, version, Map.of("reason", "sponsorship withdrawn"));
  }

  /** To send back a part, decided on this version of the purchase. */
  public Answer toRefund(Purchase purchase, long version, Map<String, ?> amount) {
    return refund(purchase, version, Map.of("reason", "fewer people", "amount", amount));
  }

  /** To send back money that came without an order, by the object that it was flagged with. */
  public Answer toRefundSurplus(Purchase purchase, long version, String object) {
    Map<String, ?> body = Map.of("stripeObjectId", object, "reason", "paid without an order");
    return seeing(version).command("POST", path(purchase, "/surplus-refunds"), body);
  }

  /** To make vouchers void, named by their serials like 3,7-9. */
  public Answer toVoid(Purchase purchase, String serials) {
    Map<String, ?> body = Map.of("vouchers", serials, "reason", "lost in the mail");
    return command("POST", path(purchase, "/vouchers/void"), body);
  }

  /** To have as many vouchers made as are missing. */
  public Answer toRepair(Purchase purchase) {
    return command(
        "POST", path(purchase, "/vouchers/repair"), Map.of("reason", "lost in the mail"));
  }

  /** To ask how a voucher stands, by its code. */
  public Answer toCheckVoucher(Purchase purchase, String code) {
    return command("POST", path(purchase, "/vouchers/check"), Map.of("code", code));
  }

  /** Any command below a conference, to extend or connect it. */
  public Answer toChange(Conference conference, String method, String part, Map<String, ?> body) {
    return command(method, "/conferences/" + conference.id() + part, body);
  }

  public Answer toRegister(Map<String, ?> conference) {
    return command("POST", "/conferences", conference);
  }

  public Answer toSee(Purchase purchase) {
    return read(path(purchase, ""));
  }

  public Answer toSeeTimeline(Purchase purchase) {
    return read(path(purchase, "/timeline"));
  }

  public Answer toSeeVouchers(Purchase purchase) {
    return read(path(purchase, "/vouchers?limit=200"));
  }

  public Answer toRevealCodes(Purchase purchase, String page) {
    return read(path(purchase, "/codes?limit=200" + page));
  }

  /** To have codes as a file of this media type. */
  public Answer toExport(Purchase purchase, String mediaType) {
    return stage
        .wire()
        .send(
            "GET",
            stage.queryOrigin() + path(purchase, "/codes"),
            authorized(Map.of("Accept", mediaType)));
  }

  public Answer toSeeReveals(Purchase purchase) {
    return read(path(purchase, "/reveals"));
  }

  public Answer toList(String query) {
    return read(PURCHASES + query);
  }

  /** To read any address of the query service. */
  public Answer read(String path) {
    return stage.wire().send("GET", stage.queryOrigin() + path, authorized(Map.of()));
  }

  /** To read any address of the command service. */
  public Answer ask(String path) {
    return stage.wire().send("GET", commandOrigin + path, authorized(Map.of()));
  }

  private Answer refund(Purchase purchase, long version, Map<String, ?> body) {
    return seeing(version).command("POST", path(purchase, "/refunds"), body);
  }

  private Answer command(String method, String path, Map<String, ?> body) {
    return command(method, path, Map.of(), body);
  }

  private Answer command(
      String method, String path, Map<String, String> headers, Map<String, ?> body) {
    Map<String, String> all = authorized(standing);
    all.putAll(headers);
    all.put("Content-Type", "application/json");
    if (method.equals("POST")) {
      all.putIfAbsent("Idempotency-Key", UUID.randomUUID().toString());
    }
    String json = JsonMapper.shared().writeValueAsString(body);
    return stage.wire().send(method, commandOrigin + path, all, json);
  }

  private Map<String, String> authorized(Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Authorization", "Bearer " + token);
    return all;
  }

  private static String path(Purchase purchase, String part) {
    return PURCHASES + "/" + purchase.id() + part;
  }
}
