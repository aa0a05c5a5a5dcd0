package io.bulkvouchers.query.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventEnvelope;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Golden;
import io.bulkvouchers.events.wire.Origin;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.feed.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseRowTest {

  private static final Instant NOON = Instant.parse("2027-01-15T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "CREATED, pending",
    "TERMS_REVISED, pending",
    "APPROVED, approved",
    "DENIED, denied",
    "CANCELLED, cancelled",
    "CANCELLATION_REQUESTED, processing",
    "CHECKOUT_REQUESTED, processing",
    "CHECKOUT_STARTED, processing",
    "SESSION_ABANDONED, processing",
    "PAYMENT_PENDING, awaiting_funds",
    "PAYMENT_RECEIVED, paid",
    "FULFILLED, fulfilled",
    "FAILED, failed",
    "REFUND_REQUESTED, fulfilled",
    "REFUNDED, refunded",
    "REFUND_FAILED, fulfilled",
    "REFUND_BOUNCED, fulfilled",
    "SURPLUS_REFUNDED, fulfilled",
    "DISPUTE_OPENED, disputed",
    "DISPUTE_CLOSED, refunded",
    "VOUCHERS_ADDED, fulfilled",
    "VOUCHERS_VOIDED, fulfilled",
    "FLAGGED_FOR_REVIEW, fulfilled",
    "REVIEW_RESOLVED, fulfilled"
  })
  void theStatusFollowsFromTheFacts(EventType type, String word) {
    PurchaseRow before =
        switch (word) {
          case "refunded", "disputed", "fulfilled" ->
              row(EventType.CREATED, EventType.PAYMENT_RECEIVED, EventType.FULFILLED);
          case "processing" -> row(EventType.CREATED, EventType.CHECKOUT_REQUESTED);
          default -> row(EventType.CREATED);
        };
    PurchaseRow after = after(Optional.of(before), type, 4);

    assertThat(after.status().word()).isEqualTo(word);
    assertThat(PurchaseRows.read(EventCodec.mapper().writeValueAsString(after))).isEqualTo(after);
  }

  @Test
  void aFactFromBeforeAnOptionalComponentWasAddedIsFolded() {
    List<EventType> older =
        Golden.types().stream().filter(type -> Golden.older(type).isPresent()).toList();
    assertThat(older).isNotEmpty();
    for (EventType type : older) {
      Record event = EventCodec.decode(type, Golden.older(type).orElseThrow());
      PurchaseRow row = after(Optional.of(row(EventType.CREATED)), type, event, 2);

      assertThat(row.settlement().surplus()).isEmpty();
      assertThat(PurchaseRows.read(EventCodec.mapper().writeValueAsString(row))).isEqualTo(row);
    }
  }

  @Test
  void aCheckoutIsOfferedAsLongAsItIsOpen() {
    PurchaseRow open =
        row(EventType.CREATED, EventType.CHECKOUT_REQUESTED, EventType.CHECKOUT_STARTED);
    PurchaseRow failed = after(Optional.of(open), EventType.FAILED, 4);

    assertThat(open.checkout().flatMap(Checkout::url))
        .contains("https://checkout.stripe.com/c/pay/cs_test_a1");
    assertThat(failed.checkout().flatMap(Checkout::url)).isEmpty();
    assertThat(failed.checkout().flatMap(Checkout::failure)).isPresent();
  }

  @Test
  void whatDoesNotMatchIsKeptForReview() {
    PurchaseRow flagged = row(EventType.CREATED, EventType.FLAGGED_FOR_REVIEW);
    assertThat(flagged.reviews()).extracting(Review::seen).containsExactly("0.01 USD");
  }

  @Test
  void aRowSurvivesItsTable() {
    PurchaseRow row =
        row(
            EventType.CREATED,
            EventType.CHECKOUT_STARTED,
            EventType.PAYMENT_RECEIVED,
            EventType.FULFILLED,
            EventType.REFUND_REQUESTED,
            EventType.FLAGGED_FOR_REVIEW);
    assertThat(PurchaseRows.read(EventCodec.mapper().writeValueAsString(row))).isEqualTo(row);
  }

  private static PurchaseRow row(EventType... types) {
    Optional<PurchaseRow> row = Optional.empty();
    for (int i = 0; i < types.length; i++) {
      row = Optional.of(after(row, types[i], i + 1));
    }
    return row.orElseThrow();
  }

  private static PurchaseRow after(Optional<PurchaseRow> before, EventType type, long version) {
    return after(before, type, EventCodec.decode(type, Golden.json(type)), version);
  }

  private static PurchaseRow after(
      Optional<PurchaseRow> before, EventType type, Record event, long version) {
    EventEnvelope envelope =
        new EventEnvelope(
            UUID.randomUUID(),
            type,
            Samples.PURCHASE.value(),
            version,
            version,
            NOON,
            new Origin(Optional.empty(), Optional.empty(), Optional.empty()),
            event);
    return PurchaseRow.after(before, (BulkPurchaseEvent) event, new Fact(version, envelope));
  }
}
