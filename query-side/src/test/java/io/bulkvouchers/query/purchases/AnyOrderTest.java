package io.bulkvouchers.query.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.holdings.Holdings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Refunds and disputes of one purchase in every order in which each keeps its own: the way to a row
 * leaves no trace in it.
 */
class AnyOrderTest {

  private static final RefundId OTHER = RefundId.of(UUID.randomUUID());

  private final Facts facts = Facts.ofAcme();

  /** What the command side counts, beside the row that is folded from what it says. */
  private record Counted(long refunded, long lost, boolean charged, PurchaseRow row) {

    Counted then(long refund, long loss, boolean nowCharged, BulkPurchaseEvent event) {
      return new Counted(refunded + refund, lost + loss, nowCharged, Rows.then(row, event));
    }

    Status expected() {
      long gone = refunded + lost;
      if (charged) {
        return Status.DISPUTED;
      }
      if (gone == 0) {
        return Status.FULFILLED;
      }
      return gone < 89500 ? Status.PARTIALLY_REFUNDED : Status.REFUNDED;
    }
  }

  private final List<List<UnaryOperator<Counted>>> ways =
      List.of(
          List.of(refunded(Samples.REFUND, 44750, "6-10"), bounced(Samples.REFUND, 44750, "6-10")),
          List.of(refunded(OTHER, 44750, "1-5")),
          List.of(
              disputed("du_1", DisputeStage.INQUIRY),
              disputed("du_1", DisputeStage.CHARGEBACK),
              decided("du_1", DisputeOutcome.LOST)),
          List.of(
              disputed("du_2", DisputeStage.INQUIRY),
              decided("du_2", DisputeOutcome.INQUIRY_CLOSED)),
          List.of(it -> it.then(0, 0, it.charged(), facts.voided("1"))));

  @Test
  void everyPrefixOfEveryOrderSaysWhatTheMoneySays() {
    Counted start =
        new Counted(0, 0, false, Rows.of(facts.created(), facts.paid(), facts.fulfilled()));
    Map<Holdings, Integer> ends = new HashMap<>();

    walk(start, ways, ends);

    Holdings end = Rows.of(facts.created(), facts.fulfilled(), facts.voided("1")).vouchers();
    assertThat(ends)
        .isEqualTo(Map.of(end.after(facts.refunded(OTHER, 44750, 44750, "1-5")), 15_120));
  }

  private void walk(
      Counted state, List<List<UnaryOperator<Counted>>> left, Map<Holdings, Integer> ends) {
    Holdings held = state.row().vouchers();
    assertThat(state.row().status()).isEqualTo(state.expected());
    assertThat(
            held.live().count()
                + held.suspended().count()
                + held.gone().count()
                + held.voided().count())
        .isEqualTo(held.issued().count());
    if (left.isEmpty()) {
      assertThat(state.row().status()).isEqualTo(Status.REFUNDED);
      ends.merge(held, 1, Integer::sum);
    }
    for (List<UnaryOperator<Counted>> way : left) {
      List<List<UnaryOperator<Counted>>> rest = new ArrayList<>(left);
      rest.remove(way);
      if (way.size() > 1) {
        rest.add(way.subList(1, way.size()));
      }
      walk(way.getFirst().apply(state), rest, ends);
    }
  }

  private UnaryOperator<Counted> refunded(RefundId refund, long amount, String serials) {
    return it ->
        it.then(
            amount,
            0,
            it.charged(),
            facts.refunded(refund, amount, it.refunded() + amount, serials));
  }

  private UnaryOperator<Counted> bounced(RefundId refund, long amount, String serials) {
    return it ->
        it.then(
            -amount,
            0,
            it.charged(),
            facts.bounced(refund, amount, it.refunded() - amount, serials));
  }

  private UnaryOperator<Counted> disputed(String dispute, DisputeStage stage) {
    return it ->
        it.then(
            0,
            0,
            it.charged() || stage == DisputeStage.CHARGEBACK,
            facts.disputed(dispute, 44750, stage));
  }

  private UnaryOperator<Counted> decided(String dispute, DisputeOutcome outcome) {
    boolean lost = outcome == DisputeOutcome.LOST;
    return it ->
        it.then(
            0, lost ? 44750 : 0, !lost && it.charged(), facts.decided(dispute, 44750, outcome, ""));
  }
}
