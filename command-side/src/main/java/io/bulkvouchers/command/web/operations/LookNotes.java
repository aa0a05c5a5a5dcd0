package io.bulkvouchers.command.web.operations;

import io.bulkvouchers.command.transparency.HistoryLooks;
import io.bulkvouchers.command.web.request.RequestIds;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.ConferenceId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Notes the current request as a look at history. */
@Component
class LookNotes {

  private final HistoryLooks looks;

  LookNotes(HistoryLooks looks) {
    this.looks = looks;
  }

  /** About the history of a conference. */
  void note(Caller caller, ConferenceId conference) {
    note(caller, Optional.of(conference));
  }

  /** About the history of all. */
  void note(Caller caller) {
    note(caller, Optional.empty());
  }

  private void note(Caller caller, Optional<ConferenceId> conference) {
    String address =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .scheme(null)
            .host(null)
            .port(null)
            .toUriString();
    looks.note(new HistoryLooks.Visitor(caller.id(), RequestIds.current()), conference, address);
  }
}
