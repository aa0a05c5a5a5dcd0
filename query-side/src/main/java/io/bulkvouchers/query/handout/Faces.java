package io.bulkvouchers.query.handout;

import io.bulkvouchers.query.handout.HandOut.Holder;
import io.bulkvouchers.query.handout.HandOuts.Placed;
import io.bulkvouchers.query.handout.people.People;
import io.bulkvouchers.query.holdings.SerialState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a row of hand-outs does not know itself: whose it is, and how its voucher stands. */
@Component
class Faces {

  private final People people;
  private final IssuedVouchers vouchers;

  Faces(People people, IssuedVouchers vouchers) {
    this.people = people;
    this.vouchers = vouchers;
  }

  /** Whether a reader is told who people are. */
  enum Eyes {
    SEE_PEOPLE,
    SEE_NUMBERS
  }

  List<HandOut> of(String purchaseId, List<Placed> rows, Eyes eyes) {
    People.Opened opened =
        switch (eyes) {
          case SEE_PEOPLE -> people.open(rows.stream().map(Placed::personId).distinct().toList());
          case SEE_NUMBERS -> new People.Opened(new HashMap<>(), new HashSet<>());
        };
    List<Integer> held =
        rows.stream()
            .map(Placed::handOut)
            .filter(it -> it.endedAt().isEmpty())
            .map(HandOut::serial)
            .toList();
    Map<Integer, SerialState> states = vouchers.states(purchaseId, HandOutRows.serials(held));
    return rows.stream().map(row -> of(row, opened, states)).toList();
  }

  private static HandOut of(Placed row, People.Opened opened, Map<Integer, SerialState> states) {
    HandOut handOut = row.handOut();
    Optional<SerialState> state =
        handOut.endedAt().isEmpty()
            ? Optional.ofNullable(states.get(handOut.serial()))
            : Optional.empty();
    Holder holder =
        opened.unreadable().contains(row.personId()) ? Holder.UNREADABLE : handOut.person();
    return handOut.of(state, holder, Optional.ofNullable(opened.known().get(row.personId())));
  }
}
