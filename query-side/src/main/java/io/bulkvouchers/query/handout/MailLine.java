package io.bulkvouchers.query.handout;

import io.bulkvouchers.query.handout.HandOut.MailStanding;
import io.bulkvouchers.query.handout.mail.PostOffice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the mail server answers, as the last letter found it: red while letters wait for it. */
@Component("mailLineHealthIndicator")
class MailLine implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(MailLine.class);

  private record Outage(Instant since, String why) {}

  private volatile Optional<Outage> outage = Optional.empty();
  private final PostOffice post;
  private final InstantSource clock;

  MailLine(PostOffice post, InstantSource clock) {
    this.post = post;
    this.clock = clock;
  }

  /** Told by the postman alone. */
  void down(String why) {
    if (outage.isEmpty()) {
      outage = Optional.of(new Outage(clock.instant(), why));
      LOG.warn("mail=unreachable cause=\"{}\"", why);
    }
  }

  void up() {
    if (outage.isPresent()) {
      outage = Optional.empty();
      LOG.info("mail=reachable");
    }
  }

  MailStanding standing() {
    if (post.outlook() == PostOffice.Outlook.NOT_CONFIGURED) {
      return new MailStanding(
          MailStanding.State.NOT_CONFIGURED, Optional.empty(), Optional.empty());
    }
    return outage
        .map(
            it ->
                new MailStanding(
                    MailStanding.State.UNREACHABLE, Optional.of(it.since()), Optional.of(it.why())))
        .orElseGet(
            () -> new MailStanding(MailStanding.State.WORKING, Optional.empty(), Optional.empty()));
  }

  @Override
  public Health health() {
    return outage
        .map(
            it ->
                Health.down()
                    .withDetail("trouble", it.why())
                    .withDetail("since", it.since().toString())
                    .withDetail("advice", "Letters wait and go out when it answers again")
                    .build())
        .orElseGet(() -> Health.up().build());
  }
}
