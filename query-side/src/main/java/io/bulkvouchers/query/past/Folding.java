package io.bulkvouchers.query.past;

import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Every projection that can be repeated, on the tables that the transaction finds by their names.
 * Those of one package are one view.
 */
@Component
public class Folding {

  private static final int BATCH = 2_000;

  private final List<Projection> projections;

  Folding(List<Projection> projections) {
    this.projections =
        projections.stream().filter(projection -> !projection.tables().isEmpty()).toList();
  }

  /** Every view, by the name of its package. */
  public SortedSet<String> views() {
    return projections.stream().map(Folding::viewOf).collect(Collectors.toCollection(TreeSet::new));
  }

  /** All tables of some views. */
  public List<String> tables(Collection<String> views) {
    return of(views).flatMap(it -> it.tables().stream()).sorted().toList();
  }

  /** Folds facts into some views; the stream is closed. */
  public void fold(Collection<String> views, Stream<Fact> facts) {
    List<Projection> folded = of(views).toList();
    try (facts) {
      facts
          .gather(Gatherers.windowFixed(BATCH))
          .forEachOrdered(batch -> folded.forEach(projection -> projection.apply(batch)));
    }
  }

  private Stream<Projection> of(Collection<String> views) {
    return projections.stream().filter(projection -> views.contains(viewOf(projection)));
  }

  private static String viewOf(Projection projection) {
    String name = projection.getClass().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
