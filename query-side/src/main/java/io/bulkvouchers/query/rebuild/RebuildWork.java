package io.bulkvouchers.query.rebuild;

import io.bulkvouchers.query.feed.Outages;
import io.bulkvouchers.query.feed.StoreReader;
import io.bulkvouchers.query.feed.TopicReader;
import io.bulkvouchers.query.past.KeptFacts;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for a rebuild that runs, on every node; one of them works on it. */
@Component
class RebuildWork {

  private static final Logger LOG = LoggerFactory.getLogger(RebuildWork.class);
  private static final int STEP = 10_000;

  private final Rebuilds rebuilds;
  private final Rebuilder rebuilder;
  private final KeptFacts kept;
  private final TopicReader topics;
  private final StoreReader stored;
  private final Optional<StorePages> store;

  RebuildWork(
      Rebuilds rebuilds,
      Rebuilder rebuilder,
      KeptFacts kept,
      TopicReader topics,
      StoreReader stored,
      Optional<StorePages> store) {
    this.rebuilds = rebuilds;
    this.rebuilder = rebuilder;
    this.kept = kept;
    this.topics = topics;
    this.stored = stored;
    this.store = store;
  }

  /**
   * What passes by itself is waited for; everything else ends the rebuild, and its row says why.
   */
  @Scheduled(fixedDelayString = "${bulk-vouchers.rebuild.poll:1s}")
  void round() {
    try {
      rebuilds.running().ifPresent(this::work);
    } catch (RuntimeException failure) {
      if (Outages.isPassing(failure)) {
        LOG.warn("rebuild=waiting cause=\"{}\"", failure.getClass().getSimpleName());
      } else {
        LOG.error("rebuild=failed", failure);
        rebuilds.fail(String.valueOf(failure.getMessage()));
      }
    }
  }

  private void work(Rebuild rebuild) {
    try (Facts facts = open(rebuild.source())) {
      rebuilder.work(rebuild, facts);
    }
  }

  private Facts open(Rebuild.Source source) {
    return switch (source) {
      case HISTORY -> new Facts.OfHistory(kept, STEP);
      case TOPICS -> new Facts.OfTopics(topics.open());
      case STORE ->
          new Facts.OfStore(
              stored,
              store.orElseThrow(
                  () -> new IllegalStateException("bulk-vouchers.store.url is not set")));
    };
  }
}
