package io.bulkvouchers.query.feed;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** What passes by itself: a database or another service is away, or busy, and will be back. */
@Component
public class Outages {

  static final Duration PAUSE = Duration.ofSeconds(1);
  private static final List<Class<? extends Throwable>> PASSING =
      List.of(
          TransientDataAccessException.class,
          RecoverableDataAccessException.class,
          NonTransientDataAccessResourceException.class,
          CannotCreateTransactionException.class,
          TransactionSystemException.class,
          ResourceAccessException.class,
          HttpServerErrorException.class);

  private final RetryTemplate retry =
      new RetryTemplate(
          RetryPolicy.builder()
              .predicate(Outages::isPassing)
              .delay(PAUSE)
              .maxRetries(Long.MAX_VALUE)
              .build());

  /** Asks again until the database answers. */
  <T> T outlast(Supplier<T> question) {
    return retry.invoke(question);
  }

  /** Whether a failure ends without anybody doing something about it. */
  public static boolean isPassing(Throwable failure) {
    return PASSING.stream().anyMatch(passing -> passing.isInstance(failure))
        || (failure.getCause() != null && isPassing(failure.getCause()));
  }
}
