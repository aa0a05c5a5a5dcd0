package io.bulkvouchers.command.transparency;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.bulkvouchers.events.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where people ask for a verification and read what came of it. */
@Component
public class VerificationDesk {

  private static final Logger LOG = LoggerFactory.getLogger(VerificationDesk.class);
  private static final String PREFIX = "ver_";

  private final Verifications runs;
  private final Scheduler scheduler;
  private final Clock clock;

  VerificationDesk(Verifications runs, Scheduler scheduler, Clock clock) {
    this.runs = runs;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Begins a run; asked again with the same id, or while one goes on, it is the same run. */
  public VerificationRun begin(UUID drawn, UserId actor) {
    Optional<VerificationRun> running = runs.running();
    if (running.isPresent()) {
      return running.get();
    }
    String id = id(drawn);
    Instant now = clock.instant();
    runs.begin(id, "on_demand", now);
    LOG.info("fact=history_verification_asked run={} actor={}", id, actor);
    scheduler.scheduleIfNotExists(VerificationTasks.RUN.instance(id).build(), now);
    scheduler.triggerCheckForDueExecutions();
    return runs.find(id).orElseThrow();
  }

  /** The last runs, the newest first. */
  public List<VerificationRun> newest(int limit) {
    return runs.newest(limit);
  }

  /** One run. */
  public Optional<VerificationRun> find(String id) {
    return runs.find(id);
  }

  static String id(UUID uuid) {
    return PREFIX + uuid.toString().replace("-", "");
  }
}
