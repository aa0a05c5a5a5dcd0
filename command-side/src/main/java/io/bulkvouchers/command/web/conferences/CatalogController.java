package io.bulkvouchers.command.web.conferences;

import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.command.web.request.IfMatch;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.SponsorId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a conference offers, and to whom. */
@RestController
@RequestMapping("/conferences/{conference}")
class CatalogController {

  private final ConferenceDesk desk;

  CatalogController(ConferenceDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/sponsors")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CommandAnswer> registerSponsor(
      Caller caller, @PathVariable ConferenceId conference, @RequestBody RegisterSponsor asked) {
    ConferenceCommand command =
        new ConferenceCommand.RegisterSponsor(conference, asked.slug(), asked.name());
    return desk.add(caller, Action.EXTEND_CATALOGUE, command, asked.slug().value());
  }

  @PutMapping("/sponsors/{sponsor}")
  ResponseEntity<CommandAnswer> nameSponsor(
      Caller caller,
      @PathVariable ConferenceId conference,
      @PathVariable SponsorId sponsor,
      IfMatch ifMatch,
      @RequestBody NameSponsor asked) {
    ConferenceCommand command =
        new ConferenceCommand.RegisterSponsor(conference, sponsor, asked.name());
    return desk.change(caller, conference, ifMatch, command, sponsor.value());
  }

  @PostMapping("/products")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CommandAnswer> offerProduct(
      Caller caller, @PathVariable ConferenceId conference, @RequestBody OfferProduct asked) {
    ConferenceCommand command =
        new ConferenceCommand.OfferProduct(
            conference,
            asked.slug(),
            asked.name(),
            asked.kind(),
            asked.unitPrice(),
            asked.bulkSale());
    return desk.add(caller, Action.EXTEND_CATALOGUE, command, asked.slug().value());
  }

  /** What was sold keeps its scope; withdrawn twice it stays withdrawn. */
  @DeleteMapping("/products/{product}")
  ResponseEntity<CommandAnswer> withdrawProduct(
      Caller caller,
      @PathVariable ConferenceId conference,
      @PathVariable ProductId product,
      IfMatch ifMatch) {
    ConferenceCommand command = new ConferenceCommand.WithdrawProduct(conference, product);
    return desk.change(caller, conference, ifMatch, command, product.value());
  }
}
