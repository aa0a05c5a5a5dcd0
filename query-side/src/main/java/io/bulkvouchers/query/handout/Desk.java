package io.bulkvouchers.query.handout;

import io.bulkvouchers.query.handout.Assignment.HandOutLine;
import io.bulkvouchers.query.handout.Assignment.HandOutReport;
import io.bulkvouchers.query.handout.Assignment.Outcome;
import io.bulkvouchers.query.handout.HandOutRows.Held;
import io.bulkvouchers.query.handout.people.People;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives vouchers to people, all who are asked for or none. */
@Component
class Desk {

  private final HandOutRows rows;
  private final HandOuts handOuts;
  private final People people;
  private final SoldPurchases purchases;

  Desk(HandOutRows rows, HandOuts handOuts, People people, SoldPurchases purchases) {
    this.rows = rows;
    this.handOuts = handOuts;
    this.people = people;
    this.purchases = purchases;
  }

  /** Who holds a voucher of the purchase already keeps that one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public HandOutReport assign(String purchaseId, String userId, List<Assignment> wanted) {
    rows.oneAtATime(purchaseId);
    String conference = purchases.get(purchaseId).conferenceId();
    People.Place place = new People.Place(conference, purchaseId);
    List<UUID> ids = people.meet(place, wanted.stream().map(Assignment::person).toList());
    Map<UUID, Held> before = rows.held(purchaseId, ids);
    List<UUID> missing = ids.stream().filter(id -> !before.containsKey(id)).toList();
    List<Integer> serials = choose(purchaseId, wanted, missing.size());
    Map<UUID, Held> given = new HashMap<>();
    for (int i = 0; i < missing.size(); i++) {
      given.put(missing.get(i), new Held("ho_" + UUID.randomUUID(), serials.get(i)));
    }
    rows.insert(place, userId, given);
    List<HandOutLine> lines = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Optional<Held> kept = Optional.ofNullable(before.get(ids.get(i)));
      Held held =
          kept.or(() -> Optional.ofNullable(given.get(ids.get(lines.size())))).orElseThrow();
      lines.add(
          new HandOutLine(
              wanted.get(i).line(),
              held.handOut(),
              held.serial(),
              kept.isPresent() ? Outcome.ALREADY : Outcome.ASSIGNED));
    }
    return HandOutReport.of(lines);
  }

  private List<Integer> choose(String purchaseId, List<Assignment> wanted, int missing) {
    Optional<Integer> certain = wanted.getFirst().serial();
    if (missing == 1 && certain.isPresent()) {
      return List.of(certain(purchaseId, certain.get()));
    }
    List<Integer> free = missing == 0 ? List.of() : handOuts.free(purchaseId, missing);
    if (free.size() < missing) {
      throw new Problem(
          ProblemCode.NOT_ENOUGH_VOUCHERS,
          "Vouchers needed: %,d; free: %,d. So nobody was assigned one"
              .formatted(missing, free.size()));
    }
    return free;
  }

  private int certain(String purchaseId, int serial) {
    if (!handOuts.isFree(purchaseId, serial)) {
      throw new Problem(
          ProblemCode.VOUCHER_NOT_FREE,
          "Voucher %d cannot be used, is held, or its code may be known to somebody"
              .formatted(serial));
    }
    return serial;
  }
}
