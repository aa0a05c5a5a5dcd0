package io.bulkvouchers.command.web;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.codes.VoucherCodes;
import io.bulkvouchers.command.support.TestIdentity;
import io.bulkvouchers.command.support.TestKeySets;
import io.bulkvouchers.events.PurchaseId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registration system of one conference, and the codes that its customers bring. */
record Registration(Shop shop, JdbcClient jdbc) {

  private static final CodeKeys KEYS = CodeKeys.read(TestKeySets.CODES);
  private static final int SCHEME = VoucherCodes.SCHEME;
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

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
    return codes(
        new CodeBatch(
            new PurchaseId(purchase),
            made.path("firstSerial").asInt(),
            made.path("count").asInt(),
            made.path("prefix").asString(),
            made.path("codeKeyId").asInt(),
            made.path("salt").asString(),
            SCHEME));
  }

  String token() {
    return TestIdentity.machine("registration", "openid redemption:" + shop.conference);
  }

  /** Somebody new each time: misses of one cost nobody else. */
  Reply redeem(String code, String order, String lines) {
    return redeem(code, order, lines, anybody());
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
    return check(code, more, anybody());
  }

  private Reply check(String code, String more, String address) {
    return post(
        "/check",
        "{\"code\": \"%s\", \"customerAddress\": \"%s\"%s}".formatted(code, address, more));
  }

  /** What somebody at this address is told. */
  Reply checkFrom(String address, String code) {
    return check(code, "", address);
  }

  Reply release(String code, String order) {
    return post(
        "/release",
        "{\"code\": \"%s\", \"orderReference\": \"%s\", \"customerAddress\": \"%s\"}"
            .formatted(code, order, anybody()));
  }

  Reply post(String door, String json) {
    return shop.api.post(token(), path() + door, json);
  }

  String path() {
    return "/conferences/" + shop.conference + "/redemptions";
  }

  /** A well-formed code that nobody has made. */
  static String unknownCode() {
    PurchaseId nobodys = PurchaseId.of(UUID.randomUUID());
    return codes(new CodeBatch(nobodys, 1, 1, "BULK-", KEYS.primaryKeyId(), "salt", SCHEME))
        .getFirst();
  }

  static String order() {
    return "order-" + UUID.randomUUID();
  }

  private static String anybody() {
    int next = ADDRESSES.incrementAndGet();
    return "10.%d.%d.%d".formatted(next >> 16 & 0xff, next >> 8 & 0xff, next & 0xff);
  }

  private static List<String> codes(CodeBatch batch) {
    VoucherCodes codes = VoucherCodes.of(batch, KEYS);
    return IntStream.rangeClosed(1, batch.count())
        .mapToObj(serial -> codes.code(serial).reveal())
        .toList();
  }
}
