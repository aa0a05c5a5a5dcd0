package io.bulkvouchers.command.reconciliation;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where people ask for a comparison and read what came of it. */
@Component
public class ReconciliationDesk {

  private static final Logger LOG = LoggerFactory.getLogger(ReconciliationDesk.class);
  private static final String PREFIX = "rec_";

  private final Runs runs;
  private final Differences differences;
  private final Scheduler scheduler;
  private final Clock clock;

  ReconciliationDesk(Runs runs, Differences differences, Scheduler scheduler, Clock clock) {
    this.runs = runs;
    this.differences = differences;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Begins a run; asked again with the same id, or while one goes on, it is the same run. */
  public ReconciliationRun begin(ConferenceId conference, UUID id, UserId actor) {
    Instant now = clock.instant();
    ReconciliationRun begun = runs.begin(id(id), conference, "on_demand", now);
    LOG.info(
        "fact=reconciliation_asked conference={} run={} actor={}", conference, begun.id(), actor);
    scheduler.scheduleIfNotExists(ReconciliationTasks.RUN.instance(begun.id()).build(), now);
    scheduler.triggerCheckForDueExecutions();
    return begun;
  }

  /** The last runs of a conference, the newest first. */
  public List<ReconciliationRun> newest(ConferenceId conference, int limit) {
    return runs.newest(conference, limit);
  }

  /** One run. */
  public Optional<ReconciliationRun> find(String id) {
    return runs.find(id);
  }

  /** Every row on which the two sides did not agree. */
  public List<Difference> differences(String id) {
    return differences.of(id);
  }

  static String id(UUID uuid) {
    return PREFIX + uuid.toString().replace("-", "");
  }
}
