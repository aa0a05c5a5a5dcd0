package io.bulkvouchers.command.web.conferences;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.command.conference.ConferenceCommand.ChangeApprovalPolicy;
import io.bulkvouchers.command.conference.ConferenceCommand.ChangeCurrency;
import io.bulkvouchers.command.conference.ConferenceCommand.Close;
import io.bulkvouchers.command.conference.ConferenceCommand.Reopen;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.InvalidValue;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is absent stays as it is. */
record ChangeConference(
    Optional<Currency> currency, Optional<ApprovalPolicy> approvalPolicy, Optional<Sale> sale) {

  /** Whether new purchases can be asked for. */
  enum Sale {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("closed")
    CLOSED
  }

  List<ConferenceCommand> commands(ConferenceId conference) {
    InvalidValue.unless(
        currency.isPresent() || approvalPolicy.isPresent() || sale.isPresent(),
        "A change names the currency, the approval policy or the sale");
    return Stream.of(
            currency.map(other -> new ChangeCurrency(conference, other)),
            approvalPolicy.map(other -> new ChangeApprovalPolicy(conference, other)),
            sale.map(other -> sale(conference, other)))
        .<ConferenceCommand>flatMap(Optional::stream)
        .toList();
  }

  private static ConferenceCommand sale(ConferenceId conference, Sale sale) {
    return switch (sale) {
      case OPEN -> new Reopen(conference);
      case CLOSED -> new Close(conference);
    };
  }
}
