package io.bulkvouchers.command.stripe;

import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Our ids on an object of Stripe; whatever is missing or not of our form is absent. */
public record Metadata(Map<String, String> entries) {

  static final String PURCHASE = "bulk_purchase_id";
  static final String CONFERENCE = "conference_id";
  static final String SPONSOR = "sponsor_id";
  static final String ATTEMPT = "attempt";
  static final String REFUND = "refund_id";
  static final String CORRELATION = "correlation_id";

  /** A copy. */
  public Metadata {
    entries = Map.copyOf(entries);
  }

  static Metadata of(@Nullable Map<String, String> entries) {
    return new Metadata(entries == null ? Map.of() : entries);
  }

  /** The purchase that the object belongs to. */
  public Optional<PurchaseId> purchaseId() {
    return read(PURCHASE, PurchaseId::new);
  }

  /** The conference that the object belongs to. */
  public Optional<ConferenceId> conferenceId() {
    return read(CONFERENCE, ConferenceId::new);
  }

  /** The number of the attempt. */
  public Optional<Integer> attempt() {
    return read(ATTEMPT, Integer::valueOf);
  }

  /** Our refund; absent when the refund was made in Stripe's dashboard. */
  public Optional<RefundId> refundId() {
    return read(REFUND, RefundId::new);
  }

  private <T> Optional<T> read(String key, Function<String, T> form) {
    try {
      return Optional.ofNullable(entries.get(key)).map(form);
    } catch (InvalidValue | NumberFormatException foreign) {
      return Optional.empty();
    }
  }
}
