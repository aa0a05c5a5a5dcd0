package io.bulkvouchers.command.web.redemption;

import io.bulkvouchers.command.redemption.CustomerAddress;
import io.bulkvouchers.command.redemption.Redeemed;
import io.bulkvouchers.command.redemption.Redemptions;
import io.bulkvouchers.command.redemption.Visitor;
import io.bulkvouchers.command.web.idempotency.KeyedByItself;
import io.bulkvouchers.command.web.request.Origins;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.ConferenceId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Vouchers in use, for the registration systems of a conference; the order is the key. */
@RestController
@KeyedByItself
@RequestMapping("/conferences/{conference}/redemptions")
class RedemptionController {

  private final Redemptions redemptions;

  RedemptionController(Redemptions redemptions) {
    this.redemptions = redemptions;
  }

  @PostMapping
  ResponseEntity<Answers.Redeemed> redeem(
      Caller caller,
      @PathVariable ConferenceId conference,
      @RequestBody Bodies.Redeem asked,
      HttpServletRequest request) {
    Redeemed redeemed =
        redemptions.redeem(
            visitor(caller, conference, asked.customerAddress(), request),
            asked.code(),
            asked.orderReference(),
            Bodies.basket(asked.lines()),
            Origins.of(caller.id()));
    HttpStatus status =
        switch (redeemed.turn()) {
          case FIRST -> HttpStatus.CREATED;
          case AGAIN -> HttpStatus.OK;
        };
    return ResponseEntity.status(status)
        .body(Answers.Redeemed.of(asked.orderReference(), redeemed.redemption()));
  }

  /** Changes nothing. */
  @PostMapping("/check")
  Answers.Checked check(
      Caller caller,
      @PathVariable ConferenceId conference,
      @RequestBody Bodies.Check asked,
      HttpServletRequest request) {
    return Answers.Checked.of(
        redemptions.check(
            visitor(caller, conference, asked.customerAddress(), request),
            asked.code(),
            asked.lines().map(Bodies::basket)));
  }

  @PostMapping("/release")
  Answers.Released release(
      Caller caller,
      @PathVariable ConferenceId conference,
      @RequestBody Bodies.Release asked,
      HttpServletRequest request) {
    return new Answers.Released(
        asked.orderReference(),
        redemptions.release(
            visitor(caller, conference, asked.customerAddress(), request),
            asked.code(),
            asked.orderReference(),
            Origins.of(caller.id())));
  }

  private static Visitor visitor(
      Caller caller,
      ConferenceId conference,
      Optional<CustomerAddress> told,
      HttpServletRequest request) {
    AccessRules.check(caller, Action.REDEEM, conference);
    return new Visitor(
        conference, caller.id(), told.orElseGet(() -> CustomerAddress.of(request.getRemoteAddr())));
  }
}
