package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.book.Refund;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.desk.Refunds;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Refunds as from Stripe's own dashboard, and lets refunds arrive or fail now. */
final class RefundControl {

  private static final String PATH = "/_sandbox/refunds";

  private record Shown(
      String refund,
      String status,
      String charge,
      String paymentIntent,
      long amount,
      String currency) {

    static Shown of(Refund refund) {
      return new Shown(
          refund.id(),
          refund.status().word(),
          refund.charge(),
          refund.intent(),
          refund.money().amount(),
          refund.money().currency());
    }
  }

  private final World world;
  private final Refunds refunds;

  RefundControl(World world, Refunds refunds) {
    this.world = world;
    this.refunds = refunds;
  }

  List<ControlRoute> routes() {
    return List.of(
        ControlRoute.post(
            PATH, Set.of("paymentIntent", "charge", "amount", "reason"), this::refund),
        ControlRoute.post(
            PATH + "/{id}/settle",
            Set.of(),
            call -> change(call, Refund::isPending, refunds::settle)),
        ControlRoute.post(
            PATH + "/{id}/fail", Set.of(), call -> change(call, Refund::counts, refunds::fail)));
  }

  // Whoever works in the dashboard knows nothing of the shop's metadata.
  private Answer refund(ControlCall call) {
    Refunds.Wish wish =
        new Refunds.Wish(
            call.whole("amount").map(OptionalLong::of).orElse(OptionalLong.empty()),
            call.text("reason"),
            Map.of());
    return Show.ok(
        Shown.of(
            Payments.of(world, call)
                .change((account, charge) -> refunds.refund(account, charge, wish, Cause.NONE))));
  }

  // What is over already is an outcome, as a closed session is one.
  private Answer change(
      ControlCall call, Predicate<Refund> possible, BiFunction<Account, Refund, Refund> change) {
    return Found.of(world, Account::refunds, "refund", call.id())
        .change(
            (account, refund) ->
                possible.test(refund)
                    ? Show.ok(Shown.of(change.apply(account, refund)))
                    : Show.as(409, Shown.of(refund)));
  }
}
