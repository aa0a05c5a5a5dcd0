package io.bulkvouchers.query.history;

import io.bulkvouchers.events.Money;
import io.bulkvouchers.query.paging.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An event with what is known about it.
 *
 * @param position where it stands here, in the order in which events came
 * @param id the id that it was sent with
 * @param stream the purchase or the conference that it happened to
 * @param version its place in the stream, from 1 without a gap
 * @param actor the person or process that asked
 * @param cause the request or the Stripe event at the start of it
 * @param correlation what all events of one chain share
 * @param amount the money that it is about
 */
record HistoryEvent(
    long position,
    String id,
    String type,
    String stream,
    long version,
    Instant time,
    String conference,
    Optional<String> sponsor,
    Optional<String> actor,
    Optional<String> cause,
    Optional<String> correlation,
    Optional<Money> amount) {

  /**
   * One event whole.
   *
   * @param exactTime as it was sent, to the nanosecond
   * @param sourcePosition its place in the store that it was written to
   * @param body its JSON as it came, byte for byte
   * @param sha256 of these bytes, in hex
   */
  record KeptEvent(
      HistoryEvent event, String exactTime, long sourcePosition, String body, String sha256) {}

  /**
   * Some events, the last one first.
   *
   * @param next the cursor for {@code after}; absent at the end
   * @param previous the cursor for {@code before}; absent at the top
   */
  record HistoryPage(List<HistoryEvent> items, Optional<String> next, Optional<String> previous) {

    static HistoryPage of(Page<HistoryEvent> page) {
      return new HistoryPage(page.items(), page.next(), page.previous());
    }
  }
}
