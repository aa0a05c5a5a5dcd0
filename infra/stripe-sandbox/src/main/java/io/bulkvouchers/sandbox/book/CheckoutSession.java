package io.bulkvouchers.sandbox.book;

import com.google.gson.JsonObject;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.PaymentMethodType;
import io.bulkvouchers.sandbox.wire.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A checkout session.
 *
 * @param url where the buyer pays while it is open
 * @param asked the parameters it was created with
 * @param intent the payment intent, from the first try to pay on
 */
public record CheckoutSession(
    String id,
    Instant created,
    Instant expiresAt,
    String url,
    SessionCreateParams asked,
    List<Line> lines,
    Status status,
    PaymentStatus paymentStatus,
    Optional<String> intent,
    Optional<Payer> payer)
    implements Kept {

  /** Whether the buyer can still pay. */
  public enum Status {
    OPEN,
    COMPLETE,
    EXPIRED
  }

  /** Whether the money is there. */
  public enum PaymentStatus {
    UNPAID,
    PAID,
    NO_PAYMENT_REQUIRED
  }

  /** A session that nobody has tried to pay yet. */
  public static CheckoutSession open(
      String origin,
      Instant created,
      Instant expiresAt,
      SessionCreateParams asked,
      List<Line> lines) {
    String id = Ids.fresh("cs_test_a1", 56);
    return new CheckoutSession(
        id,
        created,
        expiresAt,
        origin + "/pay/" + id,
        asked,
        List.copyOf(lines),
        Status.OPEN,
        PaymentStatus.UNPAID,
        Optional.empty(),
        Optional.empty());
  }

  /** The same with its payment intent. */
  public CheckoutSession tried(String paymentIntent) {
    return with(status, paymentStatus, Optional.of(paymentIntent), payer);
  }

  /** The same, done. */
  public CheckoutSession completed(PaymentStatus paid, Payer by) {
    return with(Status.COMPLETE, paid, intent, Optional.of(by));
  }

  /** The same after a bank took its time to pay. */
  public CheckoutSession settled(PaymentStatus paid) {
    return with(status, paid, intent, payer);
  }

  /** The same, too late to pay. */
  public CheckoutSession expired() {
    return with(Status.EXPIRED, paymentStatus, intent, payer);
  }

  private CheckoutSession with(
      Status next, PaymentStatus paid, Optional<String> paymentIntent, Optional<Payer> by) {
    return new CheckoutSession(
        id, created, expiresAt, url, asked, lines, next, paid, paymentIntent, by);
  }

  /** What is to be paid. */
  public Money total() {
    long sum = lines.stream().mapToLong(line -> line.total().amount()).sum();
    return new Money(sum, lines.getFirst().unit().currency());
  }

  /** The session's own metadata. */
  public Map<String, String> metadata() {
    return Optional.ofNullable(asked.getMetadata()).orElse(Map.of());
  }

  /** Stripe's words for what it may be paid with: asked for, or what its currency allows. */
  public List<String> methods() {
    if (asked.getPaymentMethodTypes() != null) {
      return asked.getPaymentMethodTypes().stream().map(PaymentMethodType::getValue).toList();
    }
    return total().currency().equals("eur") ? List.of("card", Debit.TYPE) : List.of("card");
  }

  /** The address to go back to, with the session's id in its place. */
  public String successUrl() {
    return Optional.ofNullable(asked.getSuccessUrl())
        .orElse(url)
        .replace("{CHECKOUT_SESSION_ID}", id);
  }

  /** Where the cancel link leads, where there is one. */
  public Optional<String> cancelUrl() {
    return Optional.ofNullable(asked.getCancelUrl());
  }

  /** Its lines as the API lists them. */
  public JsonObject renderLines() {
    return Line.list(id, lines);
  }

  @Override
  public JsonObject render() {
    Session session = SessionFrame.of(asked);
    session.setId(id);
    session.setCreated(created.getEpochSecond());
    session.setExpiresAt(expiresAt.getEpochSecond());
    session.setAmountSubtotal(total().amount());
    session.setAmountTotal(total().amount());
    session.setCurrency(total().currency());
    session.setMetadata(metadata());
    session.setPaymentMethodTypes(methods());
    session.setStatus(status.name().toLowerCase(Locale.ROOT));
    session.setPaymentStatus(paymentStatus.name().toLowerCase(Locale.ROOT));
    intent.ifPresent(session::setPaymentIntent);
    payer.ifPresent(by -> session.setCustomerDetails(SessionFrame.details(by)));
    if (status == Status.OPEN) {
      session.setUrl(url);
    }
    JsonObject rendered = Wire.render(session);
    rendered.remove("line_items");
    return rendered;
  }
}
