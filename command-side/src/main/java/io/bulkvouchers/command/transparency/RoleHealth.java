package io.bulkvouchers.command.transparency;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks for attention while the service is connected as somebody who could rewrite history: the
 * schema's owner, a superuser, or whoever was granted too much. All works then, and nothing
 * protects history from the service.
 */
final class RoleHealth implements HealthIndicator, InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(RoleHealth.class);
  private static final Status ATTENTION = new Status("ATTENTION");

  private final JdbcClient jdbc;

  RoleHealth(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void afterPropertiesSet() {
    List<String> exposed = exposed();
    if (!exposed.isEmpty()) {
      LOG.warn("fact=history_unprotected role={} tables={}", role(), exposed);
    }
  }

  @Override
  public Health health() {
    List<String> exposed = exposed();
    return Health.status(exposed.isEmpty() ? Status.UP : ATTENTION)
        .withDetail("role", role())
        .withDetail("mayRewrite", exposed)
        .build();
  }

  /** Tables of history that this role may change; whoever is the owner may grant it to himself. */
  private List<String> exposed() {
    return jdbc.sql(
            """
            select relname from pg_class
            where oid in ('event'::regclass, 'tree_leaf'::regclass, 'tree_node'::regclass,
                'checkpoint'::regclass)
              and (has_table_privilege(oid, 'update, delete, truncate, trigger')
                or pg_has_role(relowner, 'member'))
            order by relname
            """)
        .query(String.class)
        .list();
  }

  private String role() {
    return jdbc.sql("select current_user").query(String.class).single();
  }
}
