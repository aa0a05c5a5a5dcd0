package io.bulkvouchers.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.events.wire.RelayedFact;
import io.bulkvouchers.events.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * Reads the command side's store from its beginning to where the feed stands and no further. Where
 * it is itself stands in tables that have the names of the feed's own and are others.
 */
@Component
public class StoreReader {

  private static final TopicPartition STORE = new TopicPartition("store", 0);

  private final Positions positions;

  StoreReader(Positions positions) {
    this.positions = positions;
  }

  /** The store, page by page. */
  @FunctionalInterface
  public interface Pages {

    /** The next facts after a position, in order; none at the end of what there is. */
    List<RelayedFact> after(long position);
  }

  /**
   * The next facts, which are noted as read in the caller's transaction; absent where the feed
   * stands. What the feed has not heard of yet is passed over, and looked at again the next time.
   *
   * @throws TransientDataAccessResourceException when the store ends before the feed does: while a
   *     long append is on its way it gives nothing, and that is not its end
   */
  public Optional<List<Fact>> next(Pages pages) {
    long noted = positions.offsets().getOrDefault(STORE, 0L);
    long reached = noted;
    boolean nothingPassedOver = true;
    for (List<RelayedFact> page = pages.after(noted);
        !page.isEmpty();
        page = pages.after(reached)) {
      List<RelayedFact> heard = heard(page);
      reached = after(reached, page);
      if (nothingPassedOver) {
        nothingPassedOver = heard.size() == page.size();
        noted = nothingPassedOver ? reached : before(page, heard);
      }
      List<Fact> facts =
          ReadAgain.of(heard.stream().map(StoreReader::received).toList(), positions).facts();
      if (!facts.isEmpty()) {
        positions.saveOffsets(Map.of(STORE, noted));
        return Optional.of(facts);
      }
    }
    if (!positions.areWhereTheFeedIs()) {
      throw new TransientDataAccessResourceException("The store ends before the feed does");
    }
    return Optional.empty();
  }

  /** A store that does not come on would be read for ever. */
  private static long after(long reached, List<RelayedFact> page) {
    long last = page.getLast().position();
    if (last <= reached) {
      throw new BrokenFeed("The store told position %d after %d".formatted(last, reached));
    }
    return last;
  }

  private List<RelayedFact> heard(List<RelayedFact> page) {
    Map<String, Long> known =
        positions.versionsOfTheFeed(page.stream().map(RelayedFact::key).distinct().toList());
    return page.stream().filter(it -> version(it) <= known.getOrDefault(it.key(), 0L)).toList();
  }

  /** The position just before the first one that was passed over. */
  private static long before(List<RelayedFact> page, List<RelayedFact> heard) {
    return page.stream()
            .filter(it -> !heard.contains(it))
            .mapToLong(RelayedFact::position)
            .min()
            .orElseThrow()
        - 1;
  }

  private static long version(RelayedFact fact) {
    return Long.parseLong(fact.headers().getOrDefault(Topics.STREAM_VERSION, "0"));
  }

  /** As if it had come by the topic. */
  private static ConsumerRecord<String, byte[]> received(RelayedFact fact) {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(
            STORE.topic(),
            STORE.partition(),
            fact.position(),
            fact.key(),
            fact.value().getBytes(UTF_8));
    fact.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }
}
