package io.bulkvouchers.query.past;

import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Every projection that can be repeated, on the tables that the transaction finds by their names.
 */
@Component
class Folding {

  private static final int BATCH = 2_000;

  private final List<Projection> projections;

  Folding(List<Projection> projections) {
    this.projections =
        projections.stream().filter(projection -> !projection.tables().isEmpty()).toList();
  }

  List<String> tables() {
    return projections.stream().flatMap(it -> it.tables().stream()).sorted().toList();
  }

  void fold(Stream<Fact> facts) {
    try (facts) {
      facts
          .gather(Gatherers.windowFixed(BATCH))
          .forEachOrdered(batch -> projections.forEach(projection -> projection.apply(batch)));
    }
  }
}
