package io.bulkvouchers.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.TestDatabase;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may rewrite history is told of, whoever he is. */
class RoleHealthTest {

  private static final Status ATTENTION = new Status("ATTENTION");

  private final TestDatabase database = TestDatabase.migrated();

  @Test
  void theServicesRoleIsNoReasonForAnAlarm() {
    assertThat(healthAs(database.serviceDataSource()))
        .isEqualTo(
            Health.up()
                .withDetail("role", "command_test")
                .withDetail("mayRewrite", List.of())
                .build());
  }

  @Test
  void whoeverConnectsAsTheOwnerIsAnAlarm() {
    assertThat(healthAs(database.dataSource()))
        .isEqualTo(
            Health.status(ATTENTION)
                .withDetail("role", "postgres")
                .withDetail("mayRewrite", List.of("checkpoint", "event", "tree_leaf", "tree_node"))
                .build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"update", "delete", "truncate", "trigger"})
  void aGrantTooManyIsAnAlarm(String right) {
    JdbcClient owner = JdbcClient.create(database.dataSource());
    owner.sql("grant %s on event to command_service".formatted(right)).update();
    Health health = healthAs(database.serviceDataSource());
    assertThat(health.getStatus()).isEqualTo(ATTENTION);
    assertThat(health.getDetails()).containsEntry("mayRewrite", List.of("event"));
  }

  private static Health healthAs(DataSource connection) {
    return new RoleHealth(JdbcClient.create(connection)).health();
  }
}
