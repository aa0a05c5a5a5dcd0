package io.bulkvouchers.command.web.conferences;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.ConferenceBilling;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.InvalidValue;
import java.util.Currency;
import java.util.Optional;

/** What is absent stays as it is. */
record ChangeConference(
    Optional<Currency> currency,
    Optional<ApprovalPolicy> approvalPolicy,
    Optional<Sale> sale,
    Optional<ConferenceBilling> billing) {

  /** Whether new purchases can be asked for. */
  enum Sale {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("closed")
    CLOSED;

    Conference.Sale meant() {
      return switch (this) {
        case OPEN -> Conference.Sale.OPEN;
        case CLOSED -> Conference.Sale.CLOSED;
      };
    }
  }

  ConferenceCommand command(ConferenceId conference) {
    InvalidValue.unless(
        currency.isPresent()
            || approvalPolicy.isPresent()
            || sale.isPresent()
            || billing.isPresent(),
        "A change names the currency, the approval policy, the sale or the billing");
    return new ConferenceCommand.Change(
        conference, currency, approvalPolicy, sale.map(Sale::meant), billing);
  }
}
