package io.bulkvouchers.query.feed;

import java.util.List;
import java.util.Set;

/** A view's ear. Each view has its own tables and does not know the others. */
public interface Projection {

  /**
   * Folds new facts into the view's rows, inside the feed's transaction. Facts of one stream come
   * in order, each once, without a gap; streams come in any order.
   */
  void apply(List<Fact> facts);

  /**
   * The tables that it writes. They are made of facts and of nothing else, and each statement names
   * them without a schema: so the past, and a rebuild, are made by the same code in other tables.
   * One that keeps what happened has none.
   */
  default Set<String> tables() {
    return Set.of();
  }
}
