package io.bulkvouchers.command.web;

import io.bulkvouchers.command.support.CommandSideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommandSideTest
class AccessTest {

  private static final String REASON = "{\"reason\": \"x\"}";

  @LocalServerPort int port;

  Shop shop;
  Api api;

  @BeforeEach
  void openShop() {
    api = new Api(port);
    shop = Shop.open(api);
  }

  @Test
  void S52_whatBelongsToOthersDoesNotExist() {
    String at = "/bulk-purchases/" + shop.purchase();
    String otherBuyer = Api.buyer(shop.conference, "globex");
    String foreign = Api.organizer("other-2027");

    api.post(otherBuyer, at + "/checkout", "{}", Api.key("k")).isProblem(404, "unknown_purchase");
    api.post(otherBuyer, at + "/cancellation", REASON).isProblem(404, "unknown_purchase");
    api.post(foreign, at + "/approval", "{}").isProblem(404, "unknown_purchase");
    api.put(foreign, "/conferences/" + shop.conference + "/stripe-account", account())
        .isProblem(404, "unknown_conference");
    api.post(foreign, "/bulk-purchases", shop.body(1, "")).isProblem(404, "unknown_conference");
  }

  @Test
  void S54_financeMayRefundButNotApprove() {
    String at = "/bulk-purchases/" + shop.purchase();
    api.post(Api.with("finance", shop.conference), at + "/approval", "{}")
        .isProblem(403, "forbidden");
    api.post(
            Api.with("finance", shop.conference),
            at + "/refunds",
            REASON,
            request -> Api.ifMatch("*").apply(Api.key("k").apply(request)))
        .isProblem(409, "nothing_to_refund");
  }

  @Test
  void financeOfAnotherConferenceSeesNothing() {
    String at = "/bulk-purchases/" + shop.purchase();
    api.post(Api.with("finance", "other-2027"), at + "/refunds", REASON, Api.key("k"))
        .isProblem(404, "unknown_purchase");
  }

  @Test
  void theAuditorSeesAndDoesNothing() {
    String at = "/bulk-purchases/" + shop.purchase();
    String auditor = Api.with("auditor", shop.conference);
    api.post(auditor, at + "/approval", "{}").isProblem(403, "forbidden");
    api.post(auditor, at + "/refunds", REASON, Api.key("k")).isProblem(403, "forbidden");
    api.post(
            auditor,
            "/conferences/" + shop.conference + "/sponsors",
            "{\"slug\":\"a\",\"name\":\"A\"}")
        .isProblem(403, "forbidden");
  }

  @Test
  void aBuyerBuysForHisSponsorAndDecidesNothing() {
    String at = "/bulk-purchases/" + shop.purchase();
    api.post(shop.buyer(), at + "/approval", "{}").isProblem(403, "forbidden");
    api.put(shop.buyer(), at + "/terms", "{\"unitPrice\": " + Shop.usd(1) + "}")
        .isProblem(403, "forbidden");
    api.post(Api.buyer(shop.conference, "globex"), "/bulk-purchases", shop.body(1, ""))
        .isProblem(403, "forbidden");
    api.post(shop.buyer(), "/bulk-purchases", shop.body(1, Shop.usd(1)))
        .isProblem(409, "price_not_listed");
    api.post(shop.buyer(), at + "/cancellation", REASON).is(200);
  }

  @Test
  void anOrganizerRegistersOnlyTheConferencesThatSheWasGiven() {
    api.post(
            Api.organizer("mine"),
            "/conferences",
            """
            {"slug": "yours", "name": "Yours", "currency": "USD",
             "timeZone": "UTC", "approvalPolicy": "every_purchase"}
            """)
        .isProblem(403, "forbidden");
  }

  private static String account() {
    return "{\"secretKey\": \"sk_test_abcdef\", \"webhookSecrets\": [\"whsec_abcdef\"]}";
  }
}
