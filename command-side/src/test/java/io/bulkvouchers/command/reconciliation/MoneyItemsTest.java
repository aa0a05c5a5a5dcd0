package io.bulkvouchers.command.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.reconciliation.MoneyChange.Moved;
import io.bulkvouchers.command.reconciliation.MoneyChange.Undone;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told again of the same money: the ledger of the query side counts it the same way. */
@CommandSideTest
class MoneyItemsTest {

  private static final PurchaseId PURCHASE = PurchaseId.of(UUID.randomUUID());

  @Autowired MoneyItems items;

  final ConferenceId conference =
      new ConferenceId("books-" + UUID.randomUUID().toString().substring(24));

  @Test
  void aDisputeToldAgainWithAnotherAmountCountsItsLast() {
    tell(new Moved(dispute(8950, "USD")));

    tell(new Moved(dispute(10_000, "USD")));

    assertThat(counted()).containsExactly(dispute(10_000, "USD"));
  }

  @Test
  void aBankThatChangesTheCurrencyOfADisputeChangesNothing() {
    tell(new Moved(dispute(8950, "USD")));

    tell(new Moved(dispute(8_000, "EUR")));

    assertThat(counted()).containsExactly(dispute(8950, "USD"));
  }

  @Test
  void aDisputeThatWasGivenBackAndTakesAgainTakesWhatItSaysThen() {
    tell(new Moved(dispute(8950, "USD")));
    tell(new Undone(dispute(10_000, "USD")));
    assertThat(counted()).isEmpty();

    tell(new Moved(dispute(8_000, "EUR")));

    assertThat(counted()).containsExactly(dispute(8_000, "EUR"));
  }

  @Test
  void aPaymentThatIsToldAgainCountsAsItWasTold() {
    tell(new Moved(item(MoneyKind.PAYMENT, 89_500, "USD")));

    tell(new Moved(item(MoneyKind.PAYMENT, 1, "USD")));

    assertThat(counted()).containsExactly(item(MoneyKind.PAYMENT, 89_500, "USD"));
  }

  private void tell(MoneyChange change) {
    items.apply(conference, change);
  }

  private List<MoneyItem> counted() {
    return items.of(conference);
  }

  private static MoneyItem dispute(long amount, String currency) {
    return item(MoneyKind.DISPUTE, amount, currency);
  }

  private static MoneyItem item(MoneyKind kind, long amount, String currency) {
    return new MoneyItem(kind, "id_1", Optional.of(PURCHASE), Money.of(amount, currency));
  }
}
