package io.bulkvouchers.command.web.conferences;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.command.web.request.Origins;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.ConferenceId;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/conferences")
class ConferenceController {

  private final Conferences conferences;
  private final StripeAccounts accounts;

  ConferenceController(Conferences conferences, StripeAccounts accounts) {
    this.conferences = conferences;
    this.accounts = accounts;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CommandAnswer> register(Caller caller, @RequestBody RegisterConference asked) {
    AccessRules.check(caller, Action.REGISTER_CONFERENCE, asked.slug());
    ConferenceCommand command =
        new ConferenceCommand.Register(
            asked.slug(), asked.name(), asked.currency(), asked.timeZone(), asked.approvalPolicy());
    return handle(caller, command, asked.slug().value());
  }

  @PutMapping("/{conference}/stripe-account")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void connectStripe(
      Caller caller, @PathVariable ConferenceId conference, @RequestBody ConnectStripe asked) {
    AccessRules.check(caller, Action.CONNECT_STRIPE, conference);
    if (conferences.find(conference).isEmpty()) {
      throw new ProblemException(ProblemCode.UNKNOWN_CONFERENCE);
    }
    accounts.put(conference, StripeAccount.of(asked.secretKey(), asked.webhookSecrets()));
  }

  @PostMapping("/{conference}/sponsors")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CommandAnswer> registerSponsor(
      Caller caller, @PathVariable ConferenceId conference, @RequestBody RegisterSponsor asked) {
    AccessRules.check(caller, Action.EXTEND_CATALOGUE, conference);
    ConferenceCommand command =
        new ConferenceCommand.RegisterSponsor(conference, asked.slug(), asked.name());
    return handle(caller, command, asked.slug().value());
  }

  @PostMapping("/{conference}/products")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CommandAnswer> offerProduct(
      Caller caller, @PathVariable ConferenceId conference, @RequestBody OfferProduct asked) {
    AccessRules.check(caller, Action.EXTEND_CATALOGUE, conference);
    ConferenceCommand command =
        new ConferenceCommand.OfferProduct(
            conference,
            asked.slug(),
            asked.name(),
            asked.kind(),
            asked.unitPrice(),
            asked.bulkSale());
    return handle(caller, command, asked.slug().value());
  }

  private ResponseEntity<CommandAnswer> handle(
      Caller caller, ConferenceCommand command, String id) {
    long version = conferences.handle(command, Origins.of(caller.id()));
    return new CommandAnswer(id, version, Optional.empty()).with(HttpStatus.CREATED);
  }
}
