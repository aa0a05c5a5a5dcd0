package io.bulkvouchers.sandbox;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData.ProductData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A sandbox of its own and somebody who sells through it with the real SDK. */
record Shop(StripeSandbox sandbox, StripeClient stripe, HttpClient http) implements AutoCloseable {

  static final String KEY = "sk_test_shop";
  static final String GOOD = "4242424242424242";
  static final String DECLINED = "4000000000000002";

  static Shop open() {
    return open(StripeSandbox.start(0));
  }

  static Shop open(StripeSandbox sandbox) {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return new Shop(sandbox, client(sandbox, KEY), http);
  }

  static StripeClient client(StripeSandbox sandbox, String key) {
    return StripeClient.builder()
        .setApiKey(key)
        .setApiBase(sandbox.baseUrl())
        .setMaxNetworkRetries(0)
        .setReadTimeout(5_000)
        .build();
  }

  /** Ten tickets of 89.50 USD. */
  static SessionCreateParams.Builder order() {
    return order("usd", 8950, 10);
  }

  static SessionCreateParams.Builder order(String currency, long unitAmount, long quantity) {
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.PAYMENT)
        .setClientReferenceId("bp_1")
        .putMetadata("bulk_purchase_id", "bp_1")
        .setPaymentIntentData(
            PaymentIntentData.builder().putMetadata("bulk_purchase_id", "bp_1").build())
        .setSuccessUrl("http://localhost:8080/purchases/bp_1?session={CHECKOUT_SESSION_ID}")
        .setCancelUrl("http://localhost:8080/purchases/bp_1")
        .addLineItem(
            LineItem.builder()
                .setQuantity(quantity)
                .setPriceData(
                    PriceData.builder()
                        .setCurrency(currency)
                        .setUnitAmount(unitAmount)
                        .setProductData(ProductData.builder().setName("Corporate").build())
                        .build())
                .build());
  }

  Session session() throws StripeException {
    return session(order().build());
  }

  Session session(SessionCreateParams params) throws StripeException {
    return stripe.v1().checkout().sessions().create(params);
  }

  Session session(SessionCreateParams params, String key) throws StripeException {
    RequestOptions options = RequestOptions.builder().setIdempotencyKey(key).build();
    return stripe.v1().checkout().sessions().create(params, options);
  }

  Session again(Session session) throws StripeException {
    return stripe.v1().checkout().sessions().retrieve(session.getId());
  }

  Session paid() throws StripeException {
    Session session = session();
    pay(session, GOOD);
    return again(session);
  }

  JsonObject pay(Session session, String card) {
    return control("/sessions/" + session.getId() + "/pay", "{\"card\": \"" + card + "\"}");
  }

  List<Event> events() throws StripeException {
    return stripe.v1().events().list().getData();
  }

  void advance(long seconds) {
    control("/clock/advance", "{\"seconds\": " + seconds + "}");
  }

  JsonObject control(String path, String json) {
    return parse(post("/_sandbox" + path, "application/json", json).body());
  }

  JsonObject look(String path) {
    return parse(get("/_sandbox" + path).body());
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  HttpResponse<String> form(String path, String body) {
    return post(path, "application/x-www-form-urlencoded", body);
  }

  HttpResponse<String> api(String method, String path, String body) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + KEY)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path));
  }

  private HttpResponse<String> post(String path, String type, String body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static JsonObject parse(String body) {
    return JsonParser.parseString(body).getAsJsonObject();
  }

  @Override
  public void close() {
    http.close();
    sandbox.close();
  }
}
