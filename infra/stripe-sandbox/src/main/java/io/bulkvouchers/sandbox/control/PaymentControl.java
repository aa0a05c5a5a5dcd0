package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Charge;
import io.bulkvouchers.sandbox.book.CheckoutSession;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.desk.Settlements;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Lets a bank answer now what it would answer later. */
final class PaymentControl {

  private static final String PATH = "/_sandbox/payments/{id}";

  private final World world;
  private final Settlements settlements;

  PaymentControl(World world, Settlements settlements) {
    this.world = world;
    this.settlements = settlements;
  }

  List<ControlRoute> routes() {
    return List.of(
        ControlRoute.post(
            PATH + "/settle", Set.of(), call -> answer(call, "paid", settlements::settle)),
        ControlRoute.post(
            PATH + "/fail", Set.of(), call -> answer(call, "failed", settlements::fail)));
  }

  // Nothing pending is an outcome, as a closed session is one.
  private Answer answer(
      ControlCall call, String word, BiFunction<Account, Charge, CheckoutSession> bank) {
    return Payments.ofIntent(world, call.id())
        .change(
            (account, charge) ->
                charge.status() == Charge.Status.PENDING
                    ? Show.ok(Outcome.of(word, bank.apply(account, charge), charge.failure()))
                    : Show.as(
                        409,
                        Outcome.of(
                            "closed", Settlements.sessionOf(account, charge), Optional.empty())));
  }
}
