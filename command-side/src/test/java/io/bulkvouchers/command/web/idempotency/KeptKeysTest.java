package io.bulkvouchers.command.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.CommandSideTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An answer is given again for a week, whenever the cleaner comes by. */
@CommandSideTest
class KeptKeysTest {

  private static final byte[] BODY = {1, 2, 3};
  private static final KeptAnswer ANSWER = new KeptAnswer(201, Map.of("ETag", "\"1\""), "{}");

  @Autowired IdempotencyKeys keys;
  @Autowired JdbcClient jdbc;

  final Intent intent =
      new Intent("buyer", "POST", "/bulk-purchases", UUID.randomUUID().toString());

  @Test
  void anAnswerOfAlmostAWeekAgoIsGivenAgain() {
    answered();
    age("6 days 23 hours 55 minutes");

    keys.forgetOld();

    assertThat(claim()).isEqualTo(new Claim.Answered(ANSWER));
  }

  @Test
  void anAnswerOfMoreThanAWeekAgoIsForgottenAndNotBeforeTheCleanerComes() {
    answered();
    age("7 days 5 minutes");
    assertThat(claim()).isEqualTo(new Claim.Answered(ANSWER));

    keys.forgetOld();

    assertThat(claim()).isInstanceOf(Claim.Mine.class);
  }

  private void answered() {
    assertThat(claim()).isInstanceOf(Claim.Mine.class);
    keys.keep(intent, ANSWER);
  }

  private Claim claim() {
    return keys.claim(intent, BODY, UUID.randomUUID());
  }

  private void age(String time) {
    jdbc.sql("update idempotency_key set created_at = now() - ?::interval where key = ?")
        .params(time, intent.key())
        .update();
  }
}
