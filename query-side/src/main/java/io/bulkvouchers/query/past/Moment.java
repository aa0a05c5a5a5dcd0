package io.bulkvouchers.query.past;

import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.time.Instant;
import java.util.Optional;

/** Where in the past somebody looks. */
public sealed interface Moment {

  /** What had happened by then, the moment itself included. */
  record At(Instant time) implements Moment {}

  /** After so many events of the stream. */
  record Version(long version) implements Moment {}

  /** From the parameters {@code asOf} and {@code atVersion}; absent is now. */
  static Optional<Moment> of(Optional<Instant> asOf, Optional<Long> atVersion) {
    if (asOf.isPresent() && atVersion.isPresent()) {
      throw Problem.ofParameter(
          ProblemCode.INVALID_PARAMETER, "asOf", "A moment is a time or a version, not both");
    }
    return asOf.<Moment>map(At::new).or(() -> atVersion.map(Version::new));
  }
}
