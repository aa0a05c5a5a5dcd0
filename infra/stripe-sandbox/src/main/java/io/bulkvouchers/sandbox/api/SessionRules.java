package io.bulkvouchers.sandbox.api;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.UiMode;
import io.bulkvouchers.sandbox.book.Currencies;
import io.bulkvouchers.sandbox.book.Disguise;
import io.bulkvouchers.sandbox.book.Line;
import io.bulkvouchers.sandbox.book.Money;
import io.bulkvouchers.sandbox.form.Urls;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What Stripe demands of a new session beyond the shape of its parameters. */
final class SessionRules {

  private static final Duration SHORTEST = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int LONGEST_REFERENCE = 200;

  private SessionRules() {}

  static void check(SessionCreateParams asked) {
    if (asked.getMode() == null) {
      throw Required.missing("mode");
    }
    if (asked.getMode() != SessionCreateParams.Mode.PAYMENT) {
      throw Refusal.invalid("This sandbox knows only sessions in `payment` mode.")
          .param("mode")
          .thrown();
    }
    if (asked.getUiMode() != null && asked.getUiMode() != UiMode.HOSTED_PAGE) {
      throw Refusal.invalid("This sandbox knows only the hosted page.").param("ui_mode").thrown();
    }
    Urls.check(Required.of(asked.getSuccessUrl(), "success_url"), "success_url");
    Optional.ofNullable(asked.getCancelUrl()).ifPresent(url -> Urls.check(url, "cancel_url"));
    checkWords(asked);
  }

  private static void checkWords(SessionCreateParams asked) {
    String email = asked.getCustomerEmail();
    if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      throw Refusal.invalid("Invalid email address: " + email)
          .code("email_invalid")
          .param("customer_email")
          .thrown();
    }
    String reference = asked.getClientReferenceId();
    if (reference != null && reference.length() > LONGEST_REFERENCE) {
      throw Refusal.invalid("Invalid string: client_reference_id; must be at most 200 characters")
          .param("client_reference_id")
          .thrown();
    }
  }

  static Instant expiry(SessionCreateParams asked, Instant now) {
    if (asked.getExpiresAt() == null) {
      return now.plus(LONGEST);
    }
    Instant wanted = Instant.ofEpochSecond(asked.getExpiresAt());
    Instant second = Instant.ofEpochSecond(now.getEpochSecond());
    if (wanted.isBefore(second.plus(SHORTEST))) {
      throw expiry("at least 30 minutes");
    }
    if (wanted.isAfter(second.plus(LONGEST))) {
      throw expiry("less than 24 hours");
    }
    return wanted;
  }

  private static RuntimeException expiry(String rule) {
    return Refusal.invalid(
            "The `expires_at` timestamp must be " + rule + " from Checkout Session creation.")
        .param("expires_at")
        .thrown();
  }

  static void checkTotal(SessionCreateParams asked, List<Line> lines) {
    String currency = lines.getFirst().unit().currency();
    long total = 0;
    for (Line line : lines) {
      if (!line.unit().currency().equals(currency)) {
        throw Refusal.invalid("All line items must have the same currency.")
            .param("line_items")
            .thrown();
      }
      total = Math.addExact(total, line.total().amount());
    }
    checkAmount(
        new Money(total, currency),
        Disguise.TINY.isOf(asked) ? 0 : Currencies.smallest(currency).orElse(1));
  }

  // An order over nothing needs no payment and is allowed.
  private static void checkAmount(Money total, long smallest) {
    if (total.amount() != 0 && total.amount() < smallest) {
      throw Refusal.invalid(
              "The Checkout Session's total amount due must add up to at least %s %s"
                  .formatted(new Money(smallest, total.currency()).text(), total.currency()))
          .code("amount_too_small")
          .thrown();
    }
    if (total.amount() > Currencies.LARGEST) {
      throw Refusal.invalid(
              "The Checkout Session's total amount due must be no more than %s"
                  .formatted(new Money(Currencies.LARGEST, total.currency()).text()))
          .code("amount_too_large")
          .thrown();
    }
  }
}
