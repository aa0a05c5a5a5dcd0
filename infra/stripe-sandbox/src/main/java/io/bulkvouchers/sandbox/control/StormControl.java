package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.api.Faults;
import io.bulkvouchers.sandbox.api.Storm;
import io.bulkvouchers.sandbox.api.Storm.Blow;
import io.bulkvouchers.sandbox.http.PathPattern;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Lets misfortunes come by chance, until faults are called off. */
final class StormControl {

  private record Shown(double probability, List<String> kinds) {}

  private final Faults faults;

  StormControl(Faults faults) {
    this.faults = faults;
  }

  List<ControlRoute> routes() {
    return List.of(
        ControlRoute.post(
            "/_sandbox/faults/random",
            Set.of("probability", "seed", "kinds", "method", "path"),
            this::begin));
  }

  private Answer begin(ControlCall call) {
    double probability = probability(call.needed("probability"));
    List<Blow> blows = call.text("kinds").map(StormControl::blows).orElse(List.of(Blow.values()));
    faults.storm(
        new Storm(
            Optional.of(call.text("method").orElse("POST")),
            call.text("path").map(PathPattern::of),
            probability,
            blows,
            new Random(call.whole("seed").orElse(0L))));
    return Show.ok(new Shown(probability, blows.stream().map(Blow::word).toList()));
  }

  private static double probability(String text) {
    if (!text.matches("0|1|[01]\\.\\d{1,9}") || Double.parseDouble(text) > 1) {
      throw Refusal.invalid("'probability' must be a decimal from 0 to 1")
          .param("probability")
          .thrown();
    }
    return Double.parseDouble(text);
  }

  private static List<Blow> blows(String words) {
    return Stream.of(words.split(",", -1)).map(word -> blow(word.strip())).toList();
  }

  private static Blow blow(String word) {
    return Stream.of(Blow.values())
        .filter(blow -> blow.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                        "'kinds' must be some of lost, broken, conflict, too_many, with commas")
                    .param("kinds")
                    .thrown());
  }
}
