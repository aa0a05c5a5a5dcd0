package io.bulkvouchers.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bulkvouchers.sandbox.api.IdempotencyKeys.Fingerprint;
import io.bulkvouchers.sandbox.api.IdempotencyKeys.Name;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import io.bulkvouchers.sandbox.wire.Refused;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {

  private static final Name NAME = new Name("acct_1", "key");
  private static final Fingerprint REQUEST = new Fingerprint("POST", "/v1/refunds", "{}");

  private final IdempotencyKeys keys = new IdempotencyKeys(InstantSource.system());

  @Test
  void whileTheFirstRunsASecondIsAnswered409() {
    assertThat(keys.begin(NAME, REQUEST)).isEmpty();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> keys.begin(NAME, REQUEST))
        .satisfies(refused -> assertThat(refused.refusal().status()).isEqualTo(409));
  }

  @Test
  void aReleasedKeyRunsAgainAndAKeptOneDoesNot() {
    Answer answer = Answer.json(200, "{}");
    assertThat(keys.begin(NAME, REQUEST)).isEmpty();
    keys.release(NAME);
    assertThat(keys.begin(NAME, REQUEST)).isEmpty();
    keys.keep(NAME, keys.answered(NAME, REQUEST, answer));
    keys.release(NAME);
    assertThat(keys.begin(NAME, REQUEST)).contains(answer);
  }

  @Test
  void aKeyHasAtMost255Characters() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> keys.begin(new Name("acct_1", "k".repeat(256)), REQUEST))
        .satisfies(refused -> assertThat(refused.refusal().status()).isEqualTo(400));
  }
}
