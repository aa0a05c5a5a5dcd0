package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import io.bulkvouchers.sandbox.webhook.Attempt;
import io.bulkvouchers.sandbox.webhook.DeliveryMode;
import io.bulkvouchers.sandbox.webhook.Dispatcher;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decides how webhooks travel, shows how they traveled, and sends them again. */
final class DeliveryControl {

  private static final String PATH = "/_sandbox/deliveries";

  private record Travel(String mode, List<Attempt> attempts) {}

  private record Resent(String event) {}

  private final World world;
  private final Dispatcher dispatcher;

  DeliveryControl(World world, Dispatcher dispatcher) {
    this.world = world;
    this.dispatcher = dispatcher;
  }

  List<ControlRoute> routes() {
    return List.of(
        ControlRoute.post(PATH, Set.of("mode", "seconds"), this::mode),
        ControlRoute.get(PATH, _ -> travel()),
        ControlRoute.post("/_sandbox/events/{id}/resend", Set.of(), this::resend));
  }

  private Answer mode(ControlCall call) {
    Duration seconds = Duration.ofSeconds(call.whole("seconds").orElse(2L));
    dispatcher.mode(
        switch (call.needed("mode")) {
          case "normal" -> new DeliveryMode.Normal();
          case "drop" -> new DeliveryMode.Drop();
          case "delay" -> new DeliveryMode.Delay(seconds);
          case "duplicate" -> new DeliveryMode.Duplicate();
          case "reorder" -> new DeliveryMode.Reorder(seconds);
          default ->
              throw Refusal.invalid(
                      "'mode' must be one of normal, drop, delay, duplicate, or reorder")
                  .param("mode")
                  .thrown();
        });
    return travel();
  }

  private Answer travel() {
    String mode = dispatcher.mode().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return Show.ok(new Travel(mode, dispatcher.attempts()));
  }

  private Answer resend(ControlCall call) {
    Account account =
        world
            .owner(Account::events, call.id())
            .orElseThrow(() -> Refusal.unknown("event", call.id(), "id").thrown());
    var _ = dispatcher.resend(account, account.inOrder(() -> account.events().get(call.id())));
    return Show.as(202, new Resent(call.id()));
  }
}
