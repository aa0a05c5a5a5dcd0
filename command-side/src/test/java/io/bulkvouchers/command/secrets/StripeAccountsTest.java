package io.bulkvouchers.command.secrets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.command.purchase.StripeMode;
import io.bulkvouchers.command.support.TestDatabase;
import io.bulkvouchers.command.support.TestKeySets;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.keys.KeySet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class StripeAccountsTest {

  private static final ConferenceId PYTEST = new ConferenceId("pytest-2027");
  private static final ConferenceId DJANGO = new ConferenceId("django-2027");
  private static final StripeAccount ACCOUNT =
      StripeAccount.of("sk_test_verySecretKey", List.of("whsec_first", "whsec_second"));

  final JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated().dataSource());
  final StripeAccounts accounts =
      new JdbcStripeAccounts(jdbc, Seal.read(KeySet.in(TestKeySets.SECRETS)));

  @Test
  void anAccountComesBackAsItWasConnected() {
    accounts.put(PYTEST, ACCOUNT);
    assertThat(accounts.find(PYTEST)).contains(ACCOUNT);
    assertThat(accounts.find(DJANGO)).isEmpty();
  }

  @Test
  void anotherOneTakesItsPlace() {
    StripeAccount other = StripeAccount.of("rk_live_other", List.of("whsec_third"));
    accounts.put(PYTEST, ACCOUNT);
    accounts.put(PYTEST, other);
    assertThat(accounts.find(PYTEST)).contains(other);
    assertThat(other.mode()).isEqualTo(StripeMode.LIVE);
  }

  @Test
  void nothingReadableIsInTheTable() {
    accounts.put(PYTEST, ACCOUNT);
    byte[] stored = jdbc.sql("select sealed from stripe_account").query(byte[].class).single();
    assertThat(new String(stored, ISO_8859_1)).doesNotContain("verySecretKey", "whsec_");
  }

  @Test
  void aRowThatIsCopiedToAnotherConferenceDoesNotOpen() {
    accounts.put(PYTEST, ACCOUNT);
    jdbc.sql("update stripe_account set conference_id = ?").param(DJANGO.value()).update();
    assertThatThrownBy(() -> accounts.find(DJANGO))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("verySecretKey");
  }

  @Test
  void anAccountSaysNothingThatOpensAnything() {
    assertThat(ACCOUNT.toString()).doesNotContain("verySecretKey", "whsec_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pk_test_abcdef", "sk_abcdef", "sk_test_", "sk_prod_abcdef"})
  void whatIsNoSecretKeyIsRefusedWithoutBeingQuoted(String key) {
    assertThatThrownBy(() -> StripeAccount.of(key, List.of("whsec_abcdef")))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith("A secret key of Stripe");
  }
}
