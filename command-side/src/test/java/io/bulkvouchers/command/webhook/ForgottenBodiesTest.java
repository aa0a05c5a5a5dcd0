package io.bulkvouchers.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.CommandSideTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What buyers typed is evidence for a month; what waits is needed for as long as it waits. */
@CommandSideTest
class ForgottenBodiesTest {

  @Autowired WebhookInbox inbox;
  @Autowired JdbcClient jdbc;

  final String conference = "forgetful-" + UUID.randomUUID().toString().substring(0, 8);

  @ParameterizedTest
  @CsvSource({
    "processed, 29 days 23 hours, kept",
    "processed, 30 days 1 hour, gone",
    "parked, 29 days 23 hours, kept",
    "parked, 30 days 1 hour, gone",
    "waiting, 60 days, kept"
  })
  void aBodyIsForgottenAfterAMonthAndTheNamesStay(String state, String age, String becomes) {
    jdbc.sql(
            """
            insert into webhook_inbox (conference_id, event_id, type, object_id, body, state,
              received_at, finished_at, due_at)
            values (?, 'evt_1', 'price.created', 'price_1', '{"email": "jenny"}', ?,
              now() - ?::interval, case when ? <> 'waiting' then now() - ?::interval end,
              now() + interval '1 day')
            """)
        .params(conference, state, age, state, age)
        .update();

    inbox.forgetBodies();

    assertThat(
            jdbc.sql(
                    """
                    select case body when '' then 'gone' else 'kept' end || ' ' || object_id
                    from webhook_inbox where conference_id = ?
                    """)
                .param(conference)
                .query(String.class)
                .single())
        .isEqualTo(becomes + " price_1");
  }
}
