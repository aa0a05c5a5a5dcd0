package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Purchase;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class FulfillmentIT extends Scenario {

  @Test
  void S34_codesThatCannotBeMadeLeaveItPaidAreTriedAgainAndMadeInTheEnd() {
    Purchase purchase = tenAt8950();
    try (var _ = stage().clashFor(purchase)) {
      stripe().pays(buyer().checksOut(purchase));
      purchase.becomes("paid");
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> failuresOf(purchase) >= 2);
      assertThat(purchase.now().status()).isEqualTo("paid");
      assertThat(purchase.now().live()).isZero();
      assertThat(purchase.now().paid()).isEqualTo("89500 USD");
    }
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(buyer().revealsCodes(purchase)).hasSize(10).doesNotHaveDuplicates();
    assertThat(organizer().facts(purchase, "failed")).isEmpty();
    assertThat(organizer().facts(purchase, "fulfilled")).hasSize(1);
  }

  private long failuresOf(Purchase purchase) {
    return stage()
        .commandDatabase()
        .count(
            "select coalesce(max(consecutive_failures), 0) from scheduled_tasks"
                + " where task_name = 'fulfillment' and task_instance = ?",
            purchase.id());
  }
}
