package io.bulkvouchers.journey.search;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Wire;
import java.util.Map;
import java.util.stream.Stream;

/** Every meter of a service, with its tags and their values. */
public record Metrics(Wire wire, String origin, String token) implements Place {

  @Override
  public Stream<Text> texts() {
    return ask("")
        .expect(200)
        .json()
        .path("names")
        .valueStream()
        .map(name -> name.asString())
        .map(name -> new Text("metric " + name, ask("/" + name).text()));
  }

  private Answer ask(String meter) {
    return wire.send(
        "GET", origin + "/actuator/metrics" + meter, Map.of("Authorization", "Bearer " + token));
  }
}
