package io.bulkvouchers.command.web.conferences;

import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.command.web.request.IfMatch;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.ConferenceId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A conference itself: how it sells, and whether it does. */
@RestController
@RequestMapping("/conferences")
class ConferenceController {

  private final ConferenceDesk desk;

  ConferenceController(ConferenceDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CommandAnswer> register(Caller caller, @RequestBody RegisterConference asked) {
    ConferenceCommand command =
        new ConferenceCommand.Register(
            asked.slug(), asked.name(), asked.currency(), asked.timeZone(), asked.approvalPolicy());
    return desk.add(caller, Action.REGISTER_CONFERENCE, command, asked.slug().value());
  }

  /** Holds for what is asked for from now on; what was asked for keeps what it had. */
  @PatchMapping("/{conference}")
  ResponseEntity<CommandAnswer> change(
      Caller caller,
      @PathVariable ConferenceId conference,
      IfMatch ifMatch,
      @RequestBody ChangeConference asked) {
    return desk.change(caller, conference, ifMatch, asked.command(conference), conference.value());
  }
}
