package io.bulkvouchers.query.past;

import io.bulkvouchers.query.feed.Fact;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The facts as they are kept, each in the bytes that came. Streams are read while they are gone
 * through, in a transaction, and have to be closed.
 */
public interface KeptFacts {

  /** When an event of a stream happened; absent when there is no such version. */
  Optional<Instant> time(String streamId, long version);

  /** When the first event happened at a conference; absent when none did. */
  Optional<Instant> beginning(String conferenceId);

  /** How many events a stream had by a time; 0 before its first one. */
  long versionAt(String streamId, Instant time);

  /** The first events of a stream, in order. */
  Stream<Fact> of(String streamId, long version);

  /** What had happened to each of some streams by a time, in the order in which it came. */
  Stream<Fact> of(Collection<String> streamIds, Instant time);

  /** What had happened at a conference by a time, in the order in which it came. */
  Stream<Fact> ofConference(String conferenceId, Instant time);

  /** Those after a position, in the order in which they came. */
  Stream<Fact> after(long position, int limit);
}
