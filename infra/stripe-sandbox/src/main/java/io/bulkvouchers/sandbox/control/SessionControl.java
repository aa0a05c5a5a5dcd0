package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.book.CheckoutSession;
import io.bulkvouchers.sandbox.book.CheckoutSession.Status;
import io.bulkvouchers.sandbox.book.Payer;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.desk.CardEntry;
import io.bulkvouchers.sandbox.desk.Cashier;
import io.bulkvouchers.sandbox.desk.Checkouts;
import io.bulkvouchers.sandbox.desk.IbanEntry;
import io.bulkvouchers.sandbox.desk.Payment;
import io.bulkvouchers.sandbox.desk.Tender;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does to a session what a person would do on its page. */
final class SessionControl {

  private static final String GOOD_CARD = "4242424242424242";

  private final World world;
  private final Checkouts checkouts;
  private final Cashier cashier;

  SessionControl(World world, Checkouts checkouts, Cashier cashier) {
    this.world = world;
    this.checkouts = checkouts;
    this.cashier = cashier;
  }

  List<ControlRoute> routes() {
    return List.of(
        ControlRoute.post(
            "/_sandbox/sessions/{id}/pay", Set.of("card", "iban", "name", "email"), this::pay),
        ControlRoute.post("/_sandbox/sessions/{id}/expire", Set.of(), this::expire));
  }

  private Answer pay(ControlCall call) {
    Payer payer =
        new Payer(
            call.text("name").orElse("Jenny Rosen"),
            call.text("email").orElse("jenny.rosen@example.com"));
    return switch (cashier.pay(owner(call), call.id(), tender(call), payer)) {
      case Payment.Paid(var session, _) -> Show.ok(Outcome.of("paid", session, Optional.empty()));
      case Payment.Processing(var session, _) ->
          Show.ok(Outcome.of("processing", session, Optional.empty()));
      case Payment.Declined(var session, var why) ->
          Show.as(402, Outcome.of("declined", session, Optional.of(why)));
      case Payment.Closed(var session) ->
          Show.as(409, Outcome.of("closed", session, Optional.empty()));
    };
  }

  private static Tender tender(ControlCall call) {
    return call.text("iban")
        .<Tender>map(iban -> IbanEntry.of(iban).orElseThrow(SessionControl::noTestAccount))
        .orElseGet(() -> CardEntry.of(call.text("card").orElse(GOOD_CARD)));
  }

  private static RuntimeException noTestAccount() {
    return Refusal.invalid(
            "'iban' must be AT611904300234573201, which pays later, or AT861904300235473202,"
                + " which fails later")
        .param("iban")
        .thrown();
  }

  private Answer expire(ControlCall call) {
    Account account = owner(call);
    return account.inOrder(
        () -> {
          CheckoutSession now = checkouts.closeIfLate(account, call.id(), Cause.NONE);
          return now.status() == Status.OPEN
              ? Show.ok(
                  Outcome.of(
                      "expired", checkouts.expire(account, now, Cause.NONE), Optional.empty()))
              : Show.as(409, Outcome.of("closed", now, Optional.empty()));
        });
  }

  private Account owner(ControlCall call) {
    return world
        .ownerOfSession(call.id())
        .orElseThrow(() -> Refusal.unknown("checkout.session", call.id(), "id").thrown());
  }
}
