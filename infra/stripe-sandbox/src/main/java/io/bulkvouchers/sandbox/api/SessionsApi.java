package io.bulkvouchers.sandbox.api;

import com.google.gson.JsonObject;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionExpireParams;
import com.stripe.param.checkout.SessionLineItemListParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import io.bulkvouchers.sandbox.book.CheckoutSession;
import io.bulkvouchers.sandbox.book.CheckoutSession.Status;
import io.bulkvouchers.sandbox.book.Line;
import io.bulkvouchers.sandbox.desk.Checkouts;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /v1/checkout/sessions}. */
final class SessionsApi {

  private static final String PATH = "/v1/checkout/sessions";
  private static final String KIND = "checkout.session";

  private final InstantSource clock;
  private final Checkouts checkouts;

  SessionsApi(InstantSource clock, Checkouts checkouts) {
    this.clock = clock;
    this.checkouts = checkouts;
  }

  List<Route<?>> routes() {
    return List.of(
        Route.post(PATH, SessionCreateParams.class, this::create),
        Route.get(PATH, SessionListParams.class, this::list),
        Route.get(PATH + "/{id}", SessionRetrieveParams.class, call -> of(call).render()),
        Route.post(PATH + "/{id}/expire", SessionExpireParams.class, this::expire),
        Route.get(PATH + "/{id}/line_items", SessionLineItemListParams.class, this::lines));
  }

  private JsonObject create(Call<SessionCreateParams> call) {
    SessionRules.check(call.sent());
    Instant now = clock.instant();
    Instant expiresAt = SessionRules.expiry(call.sent(), now);
    List<Line> lines = LineItems.read(call.sent().getLineItems(), now);
    SessionRules.checkTotal(call.sent(), lines);
    return checkouts.open(call.account(), expiresAt, call.sent(), lines).render();
  }

  private JsonObject list(Call<SessionListParams> call) {
    SessionListParams sent = call.sent();
    return Page.of(sent.getLimit(), sent.getStartingAfter(), sent.getEndingBefore())
        .of(
            call.url(),
            KIND,
            call.account().sessions().newestFirst(),
            matching(sent).and(CreatedWindow.of(sent.getCreated())));
  }

  // Customers, payment links and subscriptions do not exist here: nothing has them.
  private static Predicate<CheckoutSession> matching(SessionListParams sent) {
    Optional<String> intent = Optional.ofNullable(sent.getPaymentIntent());
    Optional<String> status = Optional.ofNullable(sent.getStatus()).map(s -> s.getValue());
    Optional<String> email =
        Optional.ofNullable(sent.getCustomerDetails()).map(details -> details.getEmail());
    boolean nobodys =
        sent.getCustomer() != null
            || sent.getCustomerAccount() != null
            || sent.getPaymentLink() != null
            || sent.getSubscription() != null;
    return session ->
        !nobodys
            && (intent.isEmpty() || intent.equals(session.intent()))
            && (status.isEmpty() || status.get().equals(word(session.status())))
            && (email.isEmpty() || email.equals(session.payer().map(payer -> payer.email())));
  }

  private CheckoutSession of(Call<?> call) {
    if (call.account().sessions().find(call.id()).isEmpty()) {
      throw Refusal.unknown(KIND, call.id(), "session").whileExecuting().thrown();
    }
    return checkouts.closeIfLate(call.account(), call.id(), call.cause());
  }

  private JsonObject expire(Call<SessionExpireParams> call) {
    CheckoutSession session = of(call);
    if (session.status() != Status.OPEN) {
      throw Refusal.invalid(
              ("Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout"
                      + " Session has a status of `%s`.")
                  .formatted(word(session.status())))
          .whileExecuting()
          .thrown();
    }
    return checkouts.expire(call.account(), session, call.cause()).render();
  }

  private JsonObject lines(Call<SessionLineItemListParams> call) {
    SessionLineItemListParams sent = call.sent();
    return Page.of(sent.getLimit(), sent.getStartingAfter(), sent.getEndingBefore())
        .of(call.url(), "line_item", of(call).lines().stream());
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
