package io.bulkvouchers.command.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bulkvouchers.command.reconciliation.Difference.Why;
import io.bulkvouchers.command.reconciliation.StripeItem.Claim;
import io.bulkvouchers.events.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsTest {

  @Test
  void whatBothHaveIsNoDifference() {
    MoneyItem paid = item(MoneyKind.PAYMENT, "pi_1", 89_500, "USD");
    MoneyItem back = item(MoneyKind.REFUND, "re_1", 8_950, "USD");

    Findings findings = Findings.of(List.of(paid, back), List.of(marked(back), marked(paid)));

    assertThat(findings.differences()).isEmpty();
    Balance balance = new Balance(89_500, 8_950, 0, 80_550);
    assertThat(findings.totals())
        .containsExactly(new Total("USD", balance, balance, new Balance(0, 0, 0, 0)));
  }

  @Test
  void everyKindOfDifferenceHasARowThatExplainsTheTotals() {
    Findings findings =
        Findings.of(
            List.of(
                item(MoneyKind.PAYMENT, "pi_less", 500, "JPY"),
                item(MoneyKind.PAYMENT, "pi_gone", 700, "JPY")),
            List.of(
                marked(item(MoneyKind.PAYMENT, "pi_less", 400, "JPY")),
                marked(item(MoneyKind.DISPUTE, "dp_new", 100, "JPY")),
                new StripeItem(item(MoneyKind.PAYMENT, "pi_odd", 12_340, "KWD"), Claim.UNMARKED)));

    assertThat(findings.differences())
        .extracting(Difference::stripeId, Difference::why)
        .containsExactly(
            tuple("pi_less", Why.AMOUNT_DIFFERS),
            tuple("dp_new", Why.NOT_IN_OUR_FACTS),
            tuple("pi_odd", Why.WITHOUT_CONFERENCE),
            tuple("pi_gone", Why.NOT_AT_STRIPE));
    assertThat(findings.totals())
        .extracting(Total::currency, total -> total.difference().net())
        .containsExactly(tuple("JPY", -900L), tuple("KWD", 12_340L));
  }

  @Test
  void theSameNumberInAnotherCurrencyIsADifference() {
    Findings findings =
        Findings.of(
            List.of(item(MoneyKind.PAYMENT, "pi_1", 500, "USD")),
            List.of(marked(item(MoneyKind.PAYMENT, "pi_1", 500, "EUR"))));

    assertThat(findings.differences())
        .singleElement()
        .extracting(Difference::why)
        .isEqualTo(Why.AMOUNT_DIFFERS);
    assertThat(findings.totals()).hasSize(2);
  }

  private static StripeItem marked(MoneyItem item) {
    return new StripeItem(item, Claim.MARKED);
  }

  private static MoneyItem item(MoneyKind kind, String id, long amount, String currency) {
    return new MoneyItem(kind, id, Optional.empty(), Money.of(amount, currency));
  }
}
