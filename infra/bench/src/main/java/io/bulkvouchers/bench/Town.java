package io.bulkvouchers.bench;

import io.bulkvouchers.local.House;
import io.bulkvouchers.sandbox.client.SandboxControl;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One conference in a running house, and what is done there over HTTP. */
final class Town {

  private static final String CONFERENCE = "pytest-2027";
  private static final String KEY = "sk_test_bench";
  private static final String SECRET = "whsec_bench";
  private static final String CARD = "4242424242424242";

  private final SandboxControl sandbox;
  private final Api commands;
  private final Api queries;
  private final Api shop;

  private Town(House house) {
    String token = house.ground().identity().token("organizer");
    this.sandbox = SandboxControl.of(house.ground().sandbox().baseUrl());
    this.commands = Api.of(house.plan().commandOrigin(), token);
    this.queries = Api.of(house.plan().pagesOrigin(), token);
    this.shop =
        Api.of(
            house.plan().commandOrigin(),
            house.ground().identity().registrationToken("shop", CONFERENCE));
  }

  static Town in(House house) {
    Town town = new Town(house);
    town.open(house.plan().commandOrigin() + "/webhooks/stripe/" + CONFERENCE);
    return town;
  }

  private void open(String webhook) {
    sandbox.account(KEY, webhook, SECRET);
    commands.post(
        "/conferences",
        Map.of(
            "slug", CONFERENCE,
            "name", "PyTest 2027",
            "currency", "USD",
            "timeZone", "Europe/Berlin",
            "approvalPolicy", "complimentary_only"));
    String path = "/conferences/" + CONFERENCE;
    var account = Map.of("secretKey", KEY, "webhookSecrets", List.of(SECRET));
    commands.put(path + "/stripe-account", account);
    commands.post(path + "/sponsors", Map.of("slug", "acme-corp", "name", "Acme Corp"));
    commands.post(
        path + "/products",
        Map.of(
            "slug", "corporate",
            "name", "Corporate",
            "kind", "ticket",
            "unitPrice", usd(34_900),
            "bulkSale", "enabled"));
  }

  String create() {
    return create(10, 8_950);
  }

  /** So many vouchers, paid, and their codes. */
  List<String> codes(int quantity) {
    String purchase = create(quantity, 1);
    pay(checkOut(purchase));
    Patience.until(() -> shown(purchase).at("/vouchers/live").asInt(0) == quantity);
    return queries
        .lines("/bulk-purchases/" + purchase + "/codes", "application/jsonl")
        .map(line -> JsonMapper.shared().readTree(line).path("code").asString())
        .toList();
  }

  /** An order of one ticket uses a code. */
  void redeem(String code) {
    shop.post(
        "/conferences/" + CONFERENCE + "/redemptions",
        Map.of(
            "code",
            code,
            "orderReference",
            UUID.randomUUID().toString(),
            "lines",
            List.of(Map.of("product", "corporate", "quantity", 1, "unitPrice", usd(34_900)))));
  }

  private String create(int quantity, long unitPrice) {
    return commands
        .post(
            "/bulk-purchases",
            Map.of(
                "conference",
                CONFERENCE,
                "sponsor",
                "acme-corp",
                "products",
                List.of("corporate"),
                "quantity",
                quantity,
                "unitPrice",
                usd(unitPrice)))
        .path("id")
        .asString();
  }

  /** Opens a checkout and gives the id of its session. */
  String checkOut(String purchase) {
    JsonNode answer = commands.post("/bulk-purchases/" + purchase + "/checkout", Map.of());
    String url = answer.path("url").asString();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  /** Pays as the page would; the webhook is on its way when this returns. */
  void pay(String session) {
    sandbox.pay(session, CARD);
  }

  boolean showsCodes(String purchase) {
    return shown(purchase).at("/vouchers/live").asInt(0) == 10;
  }

  /** Asks as a page does that has just sent the request: the answer waits until it can be given. */
  JsonNode shown(String purchase) {
    return queries.get("/bulk-purchases/" + purchase + "?version=1");
  }

  private static Map<String, ?> usd(long amount) {
    return Map.of("amount", amount, "currency", "USD");
  }
}
