package io.bulkvouchers.query.rebuild;

import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.StoreReader;
import io.bulkvouchers.query.feed.TopicReader;
import io.bulkvouchers.query.past.KeptFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a rebuild reads, step by step. */
sealed interface Facts extends AutoCloseable {

  /** Those after a position; absent when there are no more by now. */
  Optional<List<Fact>> next(long position);

  @Override
  void close();

  /** What this side keeps. */
  record OfHistory(KeptFacts kept, int step) implements Facts {

    @Override
    public Optional<List<Fact>> next(long position) {
      try (Stream<Fact> facts = kept.after(position, step)) {
        return Optional.of(facts.toList()).filter(some -> !some.isEmpty());
      }
    }

    @Override
    public void close() {}
  }

  /** The topics, which know by themselves where they were read to. */
  record OfTopics(TopicReader.Opened reader) implements Facts {

    @Override
    public Optional<List<Fact>> next(long position) {
      return reader.next();
    }

    @Override
    public void close() {
      reader.close();
    }
  }

  /** The store of the command side, which is asked page by page. */
  record OfStore(StoreReader reader, StoreReader.Pages store) implements Facts {

    @Override
    public Optional<List<Fact>> next(long position) {
      return reader.next(store);
    }

    @Override
    public void close() {}
  }
}
