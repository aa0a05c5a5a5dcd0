package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import io.bulkvouchers.sandbox.client.Ledger;
import io.bulkvouchers.sandbox.client.RandomFaults;
import io.bulkvouchers.sandbox.client.SandboxControl;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StormTest {

  private final Shop shop = Shop.open();
  private final SandboxControl control = SandboxControl.of(shop.sandbox().baseUrl());

  @AfterEach
  void close() {
    control.close();
    shop.close();
  }

  private List<String> outcomes(int count) {
    List<String> outcomes = new ArrayList<>();
    for (int order = 0; order < count; order++) {
      outcomes.add(outcome("bp_" + outcomes.size()));
    }
    return outcomes;
  }

  private String outcome(String key) {
    try {
      return shop.session(Shop.order().build(), key).getStatus();
    } catch (ApiConnectionException _) {
      return "lost";
    } catch (StripeException refused) {
      return refused.getStatusCode().toString();
    }
  }

  private int created() throws StripeException {
    return shop.stripe().v1().checkout().sessions().list().getData().size();
  }

  @Test
  void theSameSeedBringsTheSameMisfortunes() {
    control.randomFaults(RandomFaults.of(0.5, 7));
    List<String> first = outcomes(60);
    control.reset();
    control.randomFaults(RandomFaults.of(0.5, 7));

    assertThat(outcomes(60)).isEqualTo(first);

    assertThat(first).contains("open", "lost", "500", "409", "429");
  }

  @Test
  void withFullProbabilityNobodyIsSpared() {
    control.randomFaults(RandomFaults.of(1, 7));
    assertThat(outcomes(20)).doesNotContain("open");
  }

  @Test
  void whatIsLostOrBrokenWasDoneAndWhatIsRefusedWasNot() throws StripeException {
    control.randomFaults(RandomFaults.of(1, 7).only("lost"));
    assertThat(outcome("a")).isEqualTo("lost");
    assertThat(outcome("a")).isEqualTo("open");
    control.randomFaults(RandomFaults.of(1, 7).only("broken"));
    assertThat(outcome("b")).isEqualTo("500");
    control.randomFaults(RandomFaults.of(1, 7).only("conflict", "too_many"));
    assertThat(outcome("c")).isIn("409", "429");
    assertThat(created()).isEqualTo(2);

    control.noFaults();

    assertThat(outcome("b")).isEqualTo("500");
    assertThat(outcome("c")).isEqualTo("open");
    assertThat(created()).isEqualTo(3);
  }

  @Test
  void aMistakeInTheOrderIsSaid() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> control.randomFaults(RandomFaults.of(1.5, 7)))
        .withMessageContaining("from 0 to 1");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> control.randomFaults(RandomFaults.of(1, 7).only("hail")))
        .withMessageContaining("lost, broken, conflict, too_many");
  }

  @Test
  void theLedgerIsKeptByAccountAndCurrency() throws StripeException {
    control.openDispute(shop.paid().getPaymentIntent(), 500);
    control.refundInDashboard(shop.paid().getPaymentIntent(), 700);
    control.pay(shop.session(Shop.order("eur", 100, 1).build()).getId(), Shop.GOOD);
    Shop other = new Shop(shop.sandbox(), Shop.client(shop.sandbox(), "sk_test_b"), shop.http());
    control.pay(other.session().getId(), Shop.GOOD);

    Ledger mine = control.ledger(Shop.KEY);

    assertThat(mine.total("usd"))
        .isEqualTo(new Ledger.Balance("all", "usd", 179_000, 700, 500, 177_800));
    assertThat(mine.total("eur").net()).isEqualTo(100);
    assertThat(mine.total("gbp").captured()).isZero();
    assertThat(mine.rows())
        .extracting(Ledger.Row::kind)
        .containsExactly("captured", "disputed", "captured", "refunded", "captured");
    assertThat(control.ledger("sk_test_b").total("usd").net()).isEqualTo(89_500);
    assertThat(control.ledger().total("usd").captured()).isEqualTo(268_500);
  }
}
