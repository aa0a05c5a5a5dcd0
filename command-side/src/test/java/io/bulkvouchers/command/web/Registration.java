package io.bulkvouchers.command.web;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.codes.VoucherCodes;
import io.bulkvouchers.command.support.TestIdentity;
import io.bulkvouchers.command.support.TestKeySets;
import io.bulkvouchers.events.PurchaseId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registration system of one conference, and the codes that its customers bring. */
record Registration(Shop shop, JdbcClient jdbc) {

  static final String FREE_TICKET = terms("{\"kind\": \"complimentary\"}", 1, "corporate");
  static final String ONE_TICKET = line("corporate", 1, 34900);

  /** What each code of a purchase grants. */
  static String terms(String discount, int maxUses, String product) {
    return """
    {"discount": %s, "maxUses": %d, "hiddenTickets": "hidden", "products": ["%s"]}
    """
        .formatted(discount, maxUses, product);
  }

  static String line(String product, int quantity, long price) {
    return "{\"product\": \"%s\", \"quantity\": %d, \"unitPrice\": %s}"
        .formatted(product, quantity, Shop.usd(price));
  }

  /** A gift that is approved and fulfilled. */
  String gift(int quantity, String terms) {
    String body =
        """
        {"conference": "%s", "sponsor": "acme-corp", "products": ["corporate"], "quantity": %d,
         "unitPrice": %s, "terms": %s}
        """
            .formatted(shop.conference, quantity, Shop.usd(0), terms);
    String id = shop.api.post(shop.organizer(), "/bulk-purchases", body).is(201).text("id");
    String at = "/bulk-purchases/" + id;
    shop.api.post(Api.secondOrganizer(shop.conference), at + "/approval", "{}").is(200);
    shop.api.post(shop.organizer(), at + "/fulfillment", "{}").is(200);
    return id;
  }

  /** One code of a fresh gift. */
  String code(String terms) {
    return codes(gift(1, terms)).getFirst();
  }

  /** All codes of a purchase as it was fulfilled. */
  List<String> codes(String purchase) {
    JsonNode made =
        JsonMapper.shared()
            .readTree(
                jdbc.sql(
                        """
                        select payload from event
                        where stream_id = ? and type = 'bulk-purchase.fulfilled.v1'
                        """)
                    .param(purchase)
                    .query(String.class)
                    .single());
    CodeBatch batch =
        new CodeBatch(
            new PurchaseId(purchase),
            made.path("firstSerial").asInt(),
            made.path("count").asInt(),
            made.path("prefix").asString(),
            made.path("codeKeyId").asInt(),
            made.path("salt").asString(),
            VoucherCodes.SCHEME);
    VoucherCodes codes = VoucherCodes.of(batch, CodeKeys.read(TestKeySets.CODES));
    return IntStream.rangeClosed(1, batch.count())
        .mapToObj(serial -> codes.code(serial).reveal())
        .toList();
  }

  String token() {
    return TestIdentity.machine("registration", "openid redemption:" + shop.conference);
  }

  Reply redeem(String code, String order, String lines) {
    return redeem(code, order, lines, "192.0.2.1");
  }

  Reply redeem(String code, String order, String lines, String address) {
    return post(
        "",
        """
        {"code": "%s", "orderReference": "%s", "lines": [%s], "customerAddress": "%s"}
        """
            .formatted(code, order, lines, address));
  }

  /** Without lines when they are empty. */
  Reply check(String code, String lines) {
    String more = lines.isEmpty() ? "" : ", \"lines\": [%s]".formatted(lines);
    return post("/check", "{\"code\": \"%s\"%s}".formatted(code, more));
  }

  Reply release(String code, String order) {
    return post(
        "/release", "{\"code\": \"%s\", \"orderReference\": \"%s\"}".formatted(code, order));
  }

  Reply post(String door, String json) {
    return shop.api.post(token(), path() + door, json);
  }

  String path() {
    return "/conferences/" + shop.conference + "/redemptions";
  }

  static String order() {
    return "order-" + UUID.randomUUID();
  }
}
