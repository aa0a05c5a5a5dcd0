package io.bulkvouchers.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A page is counted in facts, and facts of many codes would fill the memory long before. */
class LargeFactsTest {

  private static final int FACTS = 12;
  private static final int LENGTH = 3_000_000;

  /** Three facts are beyond eight million bytes. */
  private static final int A_PAGE = 3;

  @Test
  void aPageOfLargeFactsIsShorterAndNoneIsLeftOut() {
    DataSource database = new DriverManagerDataSource(TestDatabase.migrated().url());
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql(
            """
            insert into event (event_id, stream_id, version, type, payload, metadata, time)
            select gen_random_uuid(), 'bp_' || n, 1, 'bulk-purchase.denied.v1',
              '{"reason":"' || repeat('x', ?) || '"}', '{}', now()
            from generate_series(1, ?) n
            """)
        .param(LENGTH)
        .param(FACTS)
        .update();
    StoreConfiguration wiring = new StoreConfiguration();
    StoreSettings settings = new StoreSettings(Duration.ofMillis(25), Duration.ZERO);
    StoredEvents events =
        wiring.storedEvents(
            new JdbcTemplate(database),
            wiring.horizon(jdbc, new JdbcTransactionManager(database), settings));

    List<String> read = new ArrayList<>();
    for (List<StoredEvent> page = events.after(0, 200);
        !page.isEmpty();
        page = events.after(page.getLast().position(), 200)) {
      assertThat(page).hasSizeLessThanOrEqualTo(A_PAGE);
      page.forEach(each -> read.add(each.streamId()));
    }
    assertThat(read)
        .isEqualTo(
            jdbc.sql("select stream_id from event order by position").query(String.class).list());
    assertThat(events.after(0, 1)).hasSize(1);
  }
}
