package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Charge;
import io.bulkvouchers.sandbox.book.Dispute;
import io.bulkvouchers.sandbox.book.Dispute.Status;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.desk.Disputes;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Does what payers' banks do: object, insist, decide. */
final class DisputeControl {

  private static final String PATH = "/_sandbox/disputes";

  private record Shown(
      String dispute,
      String status,
      String charge,
      String paymentIntent,
      long amount,
      String currency,
      String reason) {

    static Shown of(Dispute dispute) {
      return new Shown(
          dispute.id(),
          dispute.status().word(),
          dispute.charge(),
          dispute.intent(),
          dispute.money().amount(),
          dispute.money().currency(),
          dispute.reason());
    }
  }

  private final World world;
  private final Disputes disputes;

  DisputeControl(World world, Disputes disputes) {
    this.world = world;
    this.disputes = disputes;
  }

  List<ControlRoute> routes() {
    return List.of(
        ControlRoute.post(
            PATH, Set.of("paymentIntent", "charge", "amount", "reason", "kind"), this::open),
        ControlRoute.post(PATH + "/{id}/escalate", Set.of(), this::escalate),
        ControlRoute.post(PATH + "/{id}/decide", Set.of("outcome"), this::decide));
  }

  private Answer open(ControlCall call) {
    Found<Charge> found = Payments.of(world, call);
    Disputes.Claim claim =
        new Disputes.Claim(
            call.whole("amount").map(OptionalLong::of).orElse(OptionalLong.empty()),
            call.text("reason").orElse("fraudulent"),
            kind(call.text("kind").orElse("chargeback")));
    return Show.ok(
        Shown.of(found.change((account, charge) -> disputes.open(account, charge, claim))));
  }

  private static Status kind(String word) {
    return switch (word) {
      case "chargeback" -> Status.NEEDS_RESPONSE;
      case "inquiry" -> Status.WARNING_NEEDS_RESPONSE;
      default ->
          throw Refusal.invalid("'kind' must be chargeback or inquiry").param("kind").thrown();
    };
  }

  private Answer escalate(ControlCall call) {
    return Show.ok(Shown.of(found(call).change(disputes::escalate)));
  }

  private Answer decide(ControlCall call) {
    Status outcome =
        switch (call.needed("outcome")) {
          case "won" -> Status.WON;
          case "lost" -> Status.LOST;
          case "warning_closed" -> Status.WARNING_CLOSED;
          default ->
              throw Refusal.invalid("'outcome' must be one of won, lost, or warning_closed")
                  .param("outcome")
                  .thrown();
        };
    return Show.ok(
        Shown.of(
            found(call).change((account, dispute) -> disputes.decide(account, dispute, outcome))));
  }

  private Found<Dispute> found(ControlCall call) {
    return Found.of(world, Account::disputes, "dispute", call.id());
  }
}
