package io.bulkvouchers.journey.language;

import java.time.Duration;
import org.awaitility.Awaitility;

/** Who goes through a conference's account at Stripe every few minutes; here when he is called. */
public record Janitor(Database database, String conference) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** He begins now, and has gone through it to the end. */
  public void comes() {
    database.run(
        """
        insert into scheduled_tasks
          (task_name, task_instance, execution_time, picked, version)
        values ('stripe-sweep', '%s', now(), false, 1)
        """
            .formatted(conference));
    Awaitility.await().atMost(PATIENCE).until(() -> !isUnderWay());
  }

  private boolean isUnderWay() {
    return database.count(
            "select count(*) from scheduled_tasks"
                + " where task_name = 'stripe-sweep' and task_instance = ?",
            conference)
        > 0;
  }
}
