package io.bulkvouchers.command.web.conferences;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.command.web.request.IfMatch;
import io.bulkvouchers.command.web.request.Origins;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.ConferenceId;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What every request about a catalogue goes through: allowed, known, unchanged, then asked. */
@Component
class ConferenceDesk {

  private final Conferences conferences;

  ConferenceDesk(Conferences conferences) {
    this.conferences = conferences;
  }

  /** Something new; or, under a name that is known, the same thing as it is now. */
  ResponseEntity<CommandAnswer> add(
      Caller caller, Action action, ConferenceCommand command, String id) {
    AccessRules.check(caller, action, command.conferenceId());
    long version = conferences.handle(command, Origins.of(caller.id()));
    return new CommandAnswer(id, version, Optional.empty()).with(HttpStatus.CREATED);
  }

  /** A change, on the version that the caller has seen when he names one. */
  ResponseEntity<CommandAnswer> change(
      Caller caller,
      ConferenceId conference,
      IfMatch ifMatch,
      ConferenceCommand command,
      String id) {
    AccessRules.check(caller, Action.EXTEND_CATALOGUE, conference);
    long version =
        conferences
            .version(conference)
            .orElseThrow(() -> new ProblemException(ProblemCode.UNKNOWN_CONFERENCE));
    ifMatch.check(version);
    long changed =
        ifMatch.namesVersions()
            ? conferences.handle(command, Origins.of(caller.id()), version)
            : conferences.handle(command, Origins.of(caller.id()));
    return new CommandAnswer(id, changed, Optional.empty()).with(HttpStatus.OK);
  }
}
