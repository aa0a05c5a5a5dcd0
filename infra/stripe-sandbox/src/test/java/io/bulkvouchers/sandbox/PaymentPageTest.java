package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData.ProductData;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentPageTest {

  private final Shop shop = Shop.open();

  @AfterEach
  void close() {
    shop.close();
  }

  private static String path(Session session) {
    return "/pay/" + session.getId();
  }

  private HttpResponse<String> pay(Session session, String card) {
    return shop.form(path(session), filled(card, "12 / 34"));
  }

  private static String filled(String card, String expiry) {
    return "email=buyer%40acme.example&number="
        + card.replace(" ", "+")
        + "&expiry="
        + expiry.replace(" ", "+").replace("/", "%2F")
        + "&cvc=123&name=Ada+Buyer";
  }

  @Test
  void itShowsWhatIsBoughtAndWhatIsToBePaid() throws StripeException {
    Session session =
        shop.session(
            Shop.order()
                .setCustomerEmail("buyer@acme.example")
                .addLineItem(
                    LineItem.builder()
                        .setQuantity(3L)
                        .setPriceData(
                            PriceData.builder()
                                .setCurrency("usd")
                                .setUnitAmount(3_500L)
                                .setProductData(
                                    ProductData.builder().setName("<b>T-Shirt</b>").build())
                                .build())
                        .build())
                .build());

    HttpResponse<String> page = shop.get(path(session));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Corporate", "10 × $89.50", "$895.00", "3 × $35.00", "Pay $1,000.00")
        .contains("&lt;b&gt;T-Shirt&lt;/b&gt;", "value=\"buyer@acme.example\"")
        .contains("href=\"http://localhost:8080/purchases/bp_1\"")
        .doesNotContain("<b>T-Shirt", "<script");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
  }

  @Test
  void payingLeadsBackToTheShopWithTheSessionsId() throws StripeException {
    Session session = shop.session();

    HttpResponse<String> answer = pay(session, "4242 4242 4242 4242");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("http://localhost:8080/purchases/bp_1?session=" + session.getId());
    Session paid = shop.again(session);
    assertThat(paid.getPaymentStatus()).isEqualTo("paid");
    assertThat(paid.getCustomerDetails().getName()).isEqualTo("Ada Buyer");
  }

  @Test
  void theShopHearsOfItBeforeThePayerIsLedBack() throws StripeException {
    try (Inbox inbox = new Inbox()) {
      shop.control(
          "/accounts",
          "{\"secretKey\": \"%s\", \"webhookUrl\": \"%s\", \"webhookSecret\": \"whsec_a\"}"
              .formatted(Shop.KEY, inbox.url()));
      pay(shop.session(), Shop.GOOD);
      assertThat(inbox.types()).contains("checkout.session.completed");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4000000000000002, Your card was declined.",
    "4000000000009995, Your card has insufficient funds.",
    "4000000000000069, Your card has expired."
  })
  void aDeclineIsSaidOnThePageAndAnotherCardMayBeTried(String card, String message)
      throws StripeException {
    Session session = shop.session();

    HttpResponse<String> declined = pay(session, card);

    assertThat(declined.statusCode()).isEqualTo(402);
    assertThat(declined.body()).contains("autofocus>" + message, "Pay $895.00");
    assertThat(shop.again(session).getStatus()).isEqualTo("open");
    assertThat(pay(session, Shop.GOOD).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({
    "4242, 12 / 34, Your card number is incomplete.",
    "4242424242424242, 12 / 19, expiration date is in the past",
    "4242424242424242, 13 / 34, month / year",
  })
  void whatIsTypedWronglyIsSaidBesideItsField(String card, String expiry, String message)
      throws StripeException {
    Session session = shop.session();
    HttpResponse<String> page = shop.form(path(session), filled(card, expiry));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("aria-invalid=\"true\"", message, "value=\"Ada Buyer\"");
    assertThat(shop.events()).isEmpty();
  }

  @Test
  void anEmptyFormNamesEveryField() throws StripeException {
    assertThat(shop.form(path(shop.session()), "").body())
        .contains("email-wrong", "number-wrong", "expiry-wrong", "cvc-wrong", "name-wrong");
  }

  @Test
  void aPaidSessionCannotBePaidAgain() throws StripeException {
    Session session = shop.paid();
    assertThat(pay(session, Shop.GOOD).body()).contains("This order is paid");
    assertThat(shop.stripe().v1().charges().list().getData()).hasSize(1);
  }

  @Test
  void anExpiredSessionSaysSoAndTakesNoMoney() throws StripeException {
    Session session = shop.session();
    assertThat(shop.form(path(session) + "/expire", "").body()).contains("has expired");
    assertThat(pay(session, Shop.GOOD).body()).contains("This payment session has expired");
    assertThat(shop.get(path(session)).body()).contains("Go back");
    assertThat(shop.again(session).getStatus()).isEqualTo("expired");
    assertThat(shop.stripe().v1().charges().list().getData()).isEmpty();
  }

  @Test
  void anOrderOverNothingAsksForNoCard() throws StripeException {
    Session session = shop.session(Shop.order("usd", 0, 5).build());
    assertThat(shop.get(path(session)).body())
        .contains("Complete order")
        .doesNotContain("Card number</label>");
    assertThat(shop.form(path(session), "email=a%40b.example").statusCode()).isEqualTo(303);
    assertThat(shop.again(session).getPaymentStatus()).isEqualTo("no_payment_required");
  }

  @Test
  void anUnknownSessionIsSaidToBeUnknown() {
    HttpResponse<String> page = shop.get("/pay/cs_test_nothing");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("There is no such payment session");
  }
}
