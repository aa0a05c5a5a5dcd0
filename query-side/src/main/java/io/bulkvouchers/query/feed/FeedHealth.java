package io.bulkvouchers.query.feed;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Red while the feed has stopped in front of a fact that it cannot apply. */
@Component("feedHealthIndicator")
class FeedHealth implements HealthIndicator {

  private volatile @Nullable Throwable cause;

  void stopped(Throwable because) {
    cause = because;
  }

  @Override
  public Health health() {
    return Optional.ofNullable(cause)
        .map(
            because ->
                Health.down()
                    .withDetail("stopped", Objects.requireNonNullElse(because.getMessage(), ""))
                    .build())
        .orElseGet(() -> Health.up().build());
  }
}
