package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Charge;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.wire.Refusal;

/** Finds the charge that a call means: by its id, or as the last try of a payment intent. */
final class Payments {

  private Payments() {}

  static Found<Charge> of(World world, ControlCall call) {
    return call.text("charge")
        .map(charge -> Found.of(world, Account::charges, "charge", charge))
        .orElseGet(() -> ofIntent(world, call.needed("paymentIntent")));
  }

  static Found<Charge> ofIntent(World world, String intent) {
    var found = Found.of(world, Account::intents, "payment_intent", intent);
    return new Found<>(
        found.account(),
        account ->
            found
                .object()
                .apply(account)
                .latestCharge()
                .map(account.charges()::get)
                .orElseThrow(
                    () -> Refusal.invalid("Nobody tried to pay " + intent + " yet").thrown()));
  }
}
