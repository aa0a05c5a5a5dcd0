package io.bulkvouchers.command.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.command.support.CommandSideTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommandSideTest
class CodeKeyHealthTest {

  private static final String LOST = "bp_lost";

  @Autowired CodeKeyHealth health;
  @Autowired NeededKeys needed;
  @Autowired CodeKeys keys;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void forget() {
    jdbc.sql("delete from code_batch where purchase_id = ?").param(LOST).update();
  }

  @Test
  void aKeyThatBatchesNeedAndTheSetLacksIsRedAndNamed() {
    made(1, keys.primaryKeyId());
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);

    made(2, 7);
    made(3, -2);
    made(4, 7);
    Health red = health.health();

    assertThat(red.getStatus()).isEqualTo(Status.DOWN);
    assertThat(red.getDetails()).containsEntry("missing", List.of("4294967294", "7"));
    assertThat(needed.ids()).containsOnlyOnce(-2, 7);
  }

  private void made(int firstSerial, int key) {
    jdbc.sql(
            """
            insert into code_batch (conference_id, purchase_id, first_serial, count, code_key_id)
            values ('pytest-2027', ?, ?, 1, ?)
            """)
        .params(LOST, firstSerial, key)
        .update();
  }
}
