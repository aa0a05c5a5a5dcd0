package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.api.Faults;
import io.bulkvouchers.sandbox.api.RequestLog;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.desk.Desks;
import io.bulkvouchers.sandbox.http.Handler;
import io.bulkvouchers.sandbox.http.Reply;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import io.bulkvouchers.sandbox.http.Request;
import io.bulkvouchers.sandbox.time.Agenda;
import io.bulkvouchers.sandbox.time.SandboxClock;
import io.bulkvouchers.sandbox.webhook.Dispatcher;
import io.bulkvouchers.sandbox.wire.Refusal;
import io.bulkvouchers.sandbox.wire.Refused;
import io.bulkvouchers.sandbox.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers every request below {@code /_sandbox}; the path itself lists what there is. */
public final class ControlApi implements Handler {

  private record Reset(String state) {}

  private record Known(List<String> routes) {}

  private final List<ControlRoute> routes;

  /**
   * Puts the controls together.
   *
   * @param reset makes the sandbox forget everything
   */
  public ControlApi(
      World world,
      SandboxClock clock,
      Agenda agenda,
      Desks desks,
      Dispatcher dispatcher,
      Faults faults,
      RequestLog log,
      Runnable reset) {
    this.routes =
        Stream.of(
                new ClockControl(clock, agenda).routes(),
                new SessionControl(world, desks.checkouts(), desks.cashier()).routes(),
                new PaymentControl(world, desks.settlements()).routes(),
                new RefundControl(world, desks.refunds()).routes(),
                new DisputeControl(world, desks.disputes()).routes(),
                new FaultControl(faults).routes(),
                new StormControl(faults).routes(),
                new DeliveryControl(world, dispatcher).routes(),
                new AccountControl(world, clock).routes(),
                new LedgerControl(world).routes(),
                new RequestControl(log).routes(),
                List.of(
                    ControlRoute.get("/_sandbox", _ -> known()),
                    ControlRoute.post("/_sandbox/reset", Set.of(), _ -> forget(reset))))
            .flatMap(List::stream)
            .toList();
  }

  @Override
  public Reply handle(Request request) {
    try {
      for (ControlRoute route : routes) {
        Optional<Map<String, String>> path = route.path().match(request.path());
        if (path.isPresent() && route.method().equals(request.method())) {
          return route.work().apply(ControlCall.of(request, path.get(), route.fields()));
        }
      }
      throw Refusal.of(
              404,
              "invalid_request_error",
              "No such control: %s %s; GET /_sandbox lists them"
                  .formatted(request.method(), request.path()))
          .thrown();
    } catch (Refused refused) {
      Refusal refusal = refused.refusal();
      return Answer.json(refusal.status(), Wire.text(refusal.body()));
    }
  }

  private static Answer forget(Runnable reset) {
    reset.run();
    return Show.ok(new Reset("empty"));
  }

  private Answer known() {
    return Show.ok(
        new Known(
            routes.stream()
                .map(route -> route.method() + " " + route.path() + fields(route.fields()))
                .toList()));
  }

  private static String fields(Set<String> fields) {
    return fields.isEmpty()
        ? ""
        : " {" + String.join(", ", fields.stream().sorted().toList()) + "}";
  }
}
