package io.bulkvouchers.command.web;

import io.bulkvouchers.command.web.problem.Problem;
import io.bulkvouchers.command.web.problem.ProblemCode;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody foresaw: told to the caller without detail, to the log with all of it. */
final class Breakdown {

  private static final Logger LOG = LoggerFactory.getLogger(Breakdown.class);

  /** SQL state classes: connection lost, too many of them, shut down by its operator. */
  private static final Set<String> OUTAGES = Set.of("08", "53", "57");

  private static final int DEEPEST = 20;

  private Breakdown() {}

  static Problem of(Throwable failure) {
    if (causes(failure).anyMatch(Breakdown::isOutage)) {
      LOG.warn("storage=unavailable reason={}", failure.getClass().getSimpleName());
      return Problem.of(ProblemCode.STORAGE_UNAVAILABLE);
    }
    LOG.error("request=broken", failure);
    return Problem.of(ProblemCode.INTERNAL_ERROR);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Breakdown::isThere, Throwable::getCause).limit(DEEPEST);
  }

  private static boolean isThere(@Nullable Throwable cause) {
    return cause != null;
  }

  private static boolean isOutage(Throwable cause) {
    return cause instanceof SQLTransientConnectionException
        || (cause instanceof SQLException sql && isOutage(sql.getSQLState()));
  }

  private static boolean isOutage(@Nullable String state) {
    return state != null && state.length() > 2 && OUTAGES.contains(state.substring(0, 2));
  }
}
