package io.bulkvouchers.sandbox.page;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.book.CheckoutSession;
import io.bulkvouchers.sandbox.book.CheckoutSession.Status;
import io.bulkvouchers.sandbox.book.Debit;
import io.bulkvouchers.sandbox.book.Decline;
import io.bulkvouchers.sandbox.book.Payer;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.desk.Cashier;
import io.bulkvouchers.sandbox.desk.Checkouts;
import io.bulkvouchers.sandbox.desk.IbanEntry;
import io.bulkvouchers.sandbox.desk.Payment;
import io.bulkvouchers.sandbox.desk.Tender;
import io.bulkvouchers.sandbox.http.Handler;
import io.bulkvouchers.sandbox.http.PathPattern;
import io.bulkvouchers.sandbox.http.Reply;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import io.bulkvouchers.sandbox.http.Request;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Serves {@code /pay/{session}}: shows the form, takes the money, leads back to the shop. */
public final class PaymentPage implements Handler {

  private static final PathPattern PAGE = PathPattern.of("/pay/{session}");
  private static final PathPattern EXPIRE = PathPattern.of("/pay/{session}/expire");
  private static final int SECONDS_FOR_WEBHOOKS = 10;

  private final World world;
  private final InstantSource clock;
  private final Checkouts checkouts;
  private final Cashier cashier;

  /** Works on one world. */
  public PaymentPage(World world, InstantSource clock, Checkouts checkouts, Cashier cashier) {
    this.world = world;
    this.clock = clock;
    this.checkouts = checkouts;
    this.cashier = cashier;
  }

  @Override
  public Reply handle(Request request) {
    String wanted = request.method() + (EXPIRE.match(request.path()).isPresent() ? " expire" : "");
    PathPattern pattern = wanted.endsWith("expire") ? EXPIRE : PAGE;
    String id =
        pattern.match(request.path()).map(found -> found.getOrDefault("session", "")).orElse("");
    Optional<Account> owner = world.ownerOfSession(id);
    if (owner.isEmpty()) {
      return page(404, ClosedPage.unknown().html());
    }
    CheckoutSession session =
        owner.get().inOrder(() -> checkouts.closeIfLate(owner.get(), id, Cause.NONE));
    if (session.status() != Status.OPEN) {
      return page(200, ClosedPage.of(session).html());
    }
    return switch (wanted) {
      case "GET", "HEAD" -> page(200, open(session).html());
      case "POST" -> pay(owner.get(), session, request.body());
      case "POST expire" -> expire(owner.get(), id);
      default -> page(405, open(session).html());
    };
  }

  private static OpenPage open(CheckoutSession session) {
    String email = Optional.ofNullable(session.asked().getCustomerEmail()).orElse("");
    return open(session, PayForm.empty(email), DebitForm.empty(email), Map.of());
  }

  private static OpenPage open(
      CheckoutSession session, PayForm form, DebitForm debit, Map<String, String> faults) {
    return new OpenPage(session, form, debit, new Fields(faults), Optional.empty());
  }

  private Reply pay(Account account, CheckoutSession session, String body) {
    return DebitForm.read(body)
        .filter(_ -> session.methods().contains(Debit.TYPE))
        .map(debit -> pay(account, session, debit))
        .orElseGet(() -> pay(account, session, PayForm.read(body)));
  }

  private Reply pay(Account account, CheckoutSession session, DebitForm debit) {
    PayForm card = PayForm.empty(debit.email());
    Optional<IbanEntry> entry = IbanEntry.of(debit.iban());
    return debit.faults().isEmpty() && entry.isPresent()
        ? pay(account, session, card, entry.get(), debit.payer())
        : page(422, open(session, card, debit, debit.faults()).html());
  }

  private Reply pay(Account account, CheckoutSession session, PayForm form) {
    Map<String, String> faults =
        session.total().amount() == 0 ? form.emailFaults() : form.faults(clock.instant());
    return faults.isEmpty()
        ? pay(account, session, form, form.card(), form.payer())
        : page(422, open(session, form, DebitForm.empty(form.email()), faults).html());
  }

  private Reply pay(
      Account account, CheckoutSession session, PayForm form, Tender tender, Payer payer) {
    return switch (cashier.pay(account, session.id(), tender, payer)) {
      case Payment.Paid(var paid, var told) -> leaveTo(paid, told);
      case Payment.Processing(var paid, var told) -> leaveTo(paid, told);
      case Payment.Declined(var open, var why) -> page(402, declined(open, form, why).html());
      case Payment.Closed(var closed) -> page(200, ClosedPage.of(closed).html());
    };
  }

  private static OpenPage declined(CheckoutSession session, PayForm form, Decline why) {
    DebitForm debit = DebitForm.empty(form.email());
    return new OpenPage(session, form, debit, new Fields(Map.of()), Optional.of(why.message()));
  }

  private static Reply leaveTo(CheckoutSession session, CompletableFuture<Void> told) {
    waitABit(told);
    return redirect(session.successUrl());
  }

  private Reply expire(Account account, String id) {
    CheckoutSession expired =
        account.inOrder(
            () -> {
              CheckoutSession now = checkouts.closeIfLate(account, id, Cause.NONE);
              return now.status() == Status.OPEN ? checkouts.expire(account, now, Cause.NONE) : now;
            });
    return page(200, ClosedPage.of(expired).html());
  }

  // As at Stripe, the payer is led back once the shop has heard of it, but is not kept for long.
  private static void waitABit(CompletableFuture<Void> told) {
    told.copy()
        .completeOnTimeout(null, SECONDS_FOR_WEBHOOKS, TimeUnit.SECONDS)
        .exceptionally(_ -> null)
        .join();
  }

  private static Answer redirect(String url) {
    return new Answer(303, Map.of("Location", url, "Cache-Control", "no-store"), "");
  }

  private static Answer page(int status, String html) {
    return new Answer(
        status,
        Map.of(
            "Content-Type", "text/html; charset=utf-8",
            "Cache-Control", "no-store",
            "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
                    + " base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff"),
        html);
  }
}
