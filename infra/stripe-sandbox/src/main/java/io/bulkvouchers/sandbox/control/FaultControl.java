package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.api.Fault;
import io.bulkvouchers.sandbox.api.Faults;
import io.bulkvouchers.sandbox.http.PathPattern;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Orders misfortunes for requests to come. */
final class FaultControl {

  private static final String PATH = "/_sandbox/faults";
  private static final long LONG_TIME = 120;

  private record Coming(List<Shown> coming) {}

  private record Shown(Optional<String> method, String path, String kind, String when) {
    static Shown of(Fault fault) {
      String kind =
          switch (fault.kind()) {
            case Fault.Kind.Status(int status) -> Integer.toString(status);
            case Fault.Kind.Timeout(Duration length) -> "timeout " + length.toSeconds() + " s";
            case Fault.Kind.Reset() -> "reset";
          };
      return new Shown(
          fault.method(),
          fault.path().toString(),
          kind,
          fault.when().name().toLowerCase(Locale.ROOT));
    }
  }

  private final Faults faults;

  FaultControl(Faults faults) {
    this.faults = faults;
  }

  List<ControlRoute> routes() {
    return List.of(
        ControlRoute.post(
            PATH, Set.of("method", "path", "kind", "when", "times", "seconds"), this::order),
        ControlRoute.get(PATH, _ -> coming()),
        ControlRoute.delete(PATH, _ -> clear()));
  }

  private Answer order(ControlCall call) {
    long times = call.whole("times").orElse(1L);
    if (times < 1 || times > 10_000) {
      throw Refusal.invalid("'times' must be from 1 to 10000").param("times").thrown();
    }
    Fault fault =
        new Fault(
            call.text("method").map(method -> method.toUpperCase(Locale.ROOT)),
            PathPattern.of(call.needed("path")),
            kind(call),
            when(call.text("when").orElse("before")));
    faults.add(fault, (int) times);
    return coming();
  }

  private static Fault.Kind kind(ControlCall call) {
    return switch (call.needed("kind")) {
      case "409", "429", "500", "503" ->
          new Fault.Kind.Status(Integer.parseInt(call.needed("kind")));
      case "timeout" ->
          new Fault.Kind.Timeout(Duration.ofSeconds(call.whole("seconds").orElse(LONG_TIME)));
      case "reset" -> new Fault.Kind.Reset();
      default ->
          throw Refusal.invalid("'kind' must be one of 409, 429, 500, 503, timeout, or reset")
              .param("kind")
              .thrown();
    };
  }

  private static Fault.When when(String word) {
    return switch (word) {
      case "before" -> Fault.When.BEFORE;
      case "after" -> Fault.When.AFTER;
      default -> throw Refusal.invalid("'when' must be before or after").param("when").thrown();
    };
  }

  private Answer coming() {
    return Show.ok(new Coming(faults.coming().stream().map(Shown::of).toList()));
  }

  private Answer clear() {
    faults.clear();
    return coming();
  }
}
