package io.bulkvouchers.query.feed;

import java.util.List;

/** A view's ear. Each view has its own tables and does not know the others. */
public interface Projection {

  /**
   * Folds new facts into the view's rows, inside the feed's transaction. Facts of one stream come
   * in order, each once, without a gap; streams come in any order.
   */
  void apply(List<Fact> facts);
}
