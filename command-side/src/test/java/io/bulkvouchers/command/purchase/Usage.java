package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VoucherRedeemed;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A second, simpler telling of one purchase: nothing dead is used, and nothing used is taken. */
public final class Usage {

  private final int maxUses;
  private final Map<Integer, Integer> used = new HashMap<>();
  private final Set<Integer> dead = new HashSet<>();
  private final List<String> wrong = new ArrayList<>();

  private Usage(int maxUses) {
    this.maxUses = maxUses;
  }

  /** What is wrong with facts about single-use vouchers; none when all is well. */
  public static List<String> wrongIn(List<? extends BulkPurchaseEvent> facts) {
    return wrongIn(facts, 1);
  }

  /** What is wrong with facts about vouchers of so many uses. */
  public static List<String> wrongIn(List<? extends BulkPurchaseEvent> facts, int maxUses) {
    Usage usage = new Usage(maxUses);
    facts.forEach(usage::tell);
    return usage.wrong;
  }

  private void tell(BulkPurchaseEvent fact) {
    switch (fact) {
      case VoucherRedeemed e -> {
        int now = used.merge(e.serial(), e.items(), Integer::sum);
        if (dead.contains(e.serial()) || now > maxUses) {
          wrong.add("used %d times, dead: %s: %s".formatted(now, dead.contains(e.serial()), e));
        }
      }
      case VoucherReleased e -> {
        if (used.merge(e.serial(), -e.items(), Integer::sum) < 0) {
          wrong.add("never used: " + e);
        }
        taken(e.revokedVouchers());
      }
      case VouchersVoided e -> e.vouchers().stream().forEach(dead::add);
      case Refunded e -> taken(e.revokedVouchers());
      case DisputeClosed e -> taken(e.revokedVouchers());
      case RefundBounced e -> e.reinstatedVouchers().stream().forEach(dead::remove);
      default -> {}
    }
  }

  private void taken(Serials serials) {
    serials.stream()
        .peek(dead::add)
        .filter(serial -> used.getOrDefault(serial, 0) > 0)
        .forEach(serial -> wrong.add("a used one is taken: " + serial));
  }
}
