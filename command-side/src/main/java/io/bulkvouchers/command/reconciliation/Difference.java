package io.bulkvouchers.command.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import java.util.Locale;
import java.util.Optional;

/** One movement of money on which the two sides do not agree. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Difference(
    MoneyKind kind,
    String stripeId,
    Optional<PurchaseId> purchaseId,
    Optional<Money> ours,
    Optional<Money> stripe,
    Why why) {

  /** Where they differ. */
  public enum Why {
    /** Stripe has it for this conference, our facts do not. */
    NOT_IN_OUR_FACTS,
    /** Our facts have it, the account does not. */
    NOT_AT_STRIPE,
    /** Both have it, with another amount or currency. */
    AMOUNT_DIFFERS,
    /** The account has it, and it carries no mark of a conference of this house. */
    WITHOUT_CONFERENCE;

    /** As it is written. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Why of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
