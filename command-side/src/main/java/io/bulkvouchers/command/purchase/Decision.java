package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.Serials;
import java.util.List;
import java.util.function.Supplier;

/** What the model answers: facts, which may be none, or a refusal that says the rule. */
public sealed interface Decision {

  /** The command is right; these facts follow, none when they are known already. */
  record Accepted(List<BulkPurchaseEvent> events) implements Decision {}

  /**
   * The command is against a rule; nothing happens.
   *
   * @param vouchers because of which it is; none where it is not about single ones
   */
  record Refusal(Rule rule, Serials vouchers) implements Decision {}

  /** Facts follow. */
  static Decision emit(BulkPurchaseEvent... events) {
    return new Accepted(List.of(events));
  }

  /** The same was told before. */
  static Decision nothing() {
    return new Accepted(List.of());
  }

  /** A rule is against it. */
  static Decision refuse(Rule rule) {
    return new Refusal(rule, Serials.none());
  }

  /** A rule is against it because of these vouchers. */
  static Decision refuse(Rule rule, Serials vouchers) {
    return new Refusal(rule, vouchers);
  }

  /** Goes on only where the rule holds. */
  static Decision when(boolean holds, Rule rule, Supplier<Decision> then) {
    return when(holds, rule, Serials.none(), then);
  }

  /** Goes on only where the rule holds, which it does not for these vouchers. */
  static Decision when(boolean holds, Rule rule, Serials vouchers, Supplier<Decision> then) {
    return holds ? then.get() : refuse(rule, vouchers);
  }
}
