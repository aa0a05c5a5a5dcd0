package io.bulkvouchers.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A superuser attacks the store thousands of times, each time from the same state. All is found but
 * what he does to events that no published checkpoint covers yet; and nothing is found without him.
 */
class AttackTest {

  private static final Logger LOG = LoggerFactory.getLogger(AttackTest.class);
  private static final int ATTACKS = Integer.getInteger("history.attacks", 2_000);
  private static final int COVERED = 300;
  private static final int UNCOVERED = 20;
  private static final int LOOKS_IN_PEACE = 100;

  private final HistoryScene scene = new HistoryScene();

  @Test
  void everyAttackOnWhatIsCoveredIsFoundAndNoneIsFoundInPeace() throws IOException {
    Published published = fill();
    SingleConnectionDataSource superuser =
        new SingleConnectionDataSource(scene.database.url(), true);
    JdbcClient jdbc = JdbcClient.create(superuser);
    TransactionTemplate transaction =
        new TransactionTemplate(new JdbcTransactionManager(superuser));
    Random chance = new Random(6962);
    Map<Attack, Integer> found = new EnumMap<>(Attack.class);
    Map<Attack, Integer> uncovered = new EnumMap<>(Attack.class);
    List<Long> positions =
        jdbc.sql("select position from tree_leaf order by index").query(Long.class).list();
    for (int round = 0; round < ATTACKS; round++) {
      Attack attack = Attack.any(List.of(Attack.values()), chance);
      Attack.Victim victim = victim(positions, chance);
      long seed = chance.nextLong();
      transaction.executeWithoutResult(
          status -> {
            status.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            long first = attack.commit(jdbc, victim, new Random(seed));
            boolean isFound = findings(jdbc, published) > 0;
            assertThat(isFound || first >= COVERED)
                .as("%s of %s with seed %d is found", attack, victim, seed)
                .isTrue();
            (isFound ? found : uncovered).merge(attack, 1, Integer::sum);
          });
    }
    for (int look = 0; look < LOOKS_IN_PEACE; look++) {
      assertThat(findings(jdbc, published)).isZero();
    }
    LOG.info("attacks={} found={} not covered={}", ATTACKS, found, uncovered);
    assertThat(found).containsOnlyKeys(Attack.values());
    superuser.destroy();
  }

  private Published fill() throws IOException {
    scene.append(COVERED);
    scene.signed();
    Published published = scene.published();
    scene.append(UNCOVERED);
    TreeGrowth growth = new TreeGrowth(scene.service, HistoryScene.BATCH);
    growth.extended(growth.caughtUp(TreeGrowth.Grown.nothing()), Long.MAX_VALUE);
    return published;
  }

  private long findings(JdbcClient jdbc, Published published) {
    return new Verification(jdbc, 1_000, published, scene.seal)
        .run(behind -> {})
        .findings()
        .count();
  }

  private static Attack.Victim victim(List<Long> positions, Random chance) {
    int one = chance.nextInt(1, positions.size());
    int other = (one + chance.nextInt(1, positions.size())) % positions.size();
    return new Attack.Victim(
        positions.get(one), one, positions.get(other), other, positions.size());
  }
}
