package io.bulkvouchers.command.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.Serials;
import java.util.List;

/** Given facts, when a command, then facts or a rule. */
final class Spec {

  private final BulkPurchase state;

  private Spec(BulkPurchase state) {
    this.state = state;
  }

  static Spec given(BulkPurchaseEvent... facts) {
    return new Spec(after(List.of(facts)));
  }

  static BulkPurchase after(List<BulkPurchaseEvent> facts) {
    BulkPurchase state = new BulkPurchase.NotRequested();
    for (BulkPurchaseEvent fact : facts) {
      state = BulkPurchaseHistory.evolve(state, fact);
    }
    return state;
  }

  Then when(BulkPurchaseCommand command) {
    return new Then(state, BulkPurchaseDecider.decide(state, command));
  }

  record Then(BulkPurchase before, Decision decision) {

    BulkPurchase then(BulkPurchaseEvent... facts) {
      assertThat(decision).isEqualTo(Decision.emit(facts));
      BulkPurchase state = before;
      for (BulkPurchaseEvent fact : facts) {
        state = BulkPurchaseHistory.evolve(state, fact);
      }
      return state;
    }

    void thenNothing() {
      assertThat(decision).isEqualTo(Decision.nothing());
    }

    void thenRefused(Rule rule) {
      assertThat(decision)
          .isInstanceOfSatisfying(
              Decision.Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    void thenRefused(Rule rule, String vouchers) {
      assertThat(decision).isEqualTo(Decision.refuse(rule, Serials.parse(vouchers)));
    }
  }
}
