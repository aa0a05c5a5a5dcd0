package io.bulkvouchers.query.handout;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.query.handout.Assignment.HandOutReport;
import io.bulkvouchers.query.handout.HandOutRows.Locked;
import io.bulkvouchers.query.handout.people.Address;
import io.bulkvouchers.query.handout.people.People;
import io.bulkvouchers.query.handout.people.Person;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may become of a hand-out after it was made. */
@Component
class Changes {

  private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

  private final HandOutRows rows;
  private final Outcomes outcomes;
  private final People people;
  private final Desk desk;
  private final IssuedVouchers vouchers;
  private final Steps steps;
  private final Erasures erasures;

  Changes(
      HandOutRows rows,
      Outcomes outcomes,
      People people,
      Desk desk,
      IssuedVouchers vouchers,
      Steps steps,
      Erasures erasures) {
    this.rows = rows;
    this.outcomes = outcomes;
    this.people = people;
    this.desk = desk;
    this.vouchers = vouchers;
    this.steps = steps;
    this.erasures = erasures;
  }

  /**
   * A hand-out that ended.
   *
   * @param next what the house asks of the command side before the code is safe; nothing when
   *     nobody can have read it
   */
  record TakenBack(String handOut, int serial, Consequence consequence, List<CommandCall> next) {}

  /** A call of the command side, for whoever may make it. */
  record CommandCall(String method, String path, Optional<String> vouchers) {}

  enum Consequence {
    /** Nobody can have read the code: the next one gets it. */
    @JsonProperty("free_again")
    FREE_AGAIN,
    /** The code was sent: it works for its reader until it is voided. */
    @JsonProperty("void_and_replace")
    VOID_AND_REPLACE
  }

  /** What somebody lost and what another one got for it. */
  record HandedOver(TakenBack takenBack, HandOutReport handedOut) {}

  @Transactional
  public TakenBack takeBack(String purchaseId, String id, String userId) {
    TakenBack taken = end(purchaseId, id, userId);
    steps.add(List.of(id), HandOutStep.Kind.TAKEN_BACK, userId);
    return taken;
  }

  private TakenBack end(String purchaseId, String id, String userId) {
    rows.oneAtATime(purchaseId);
    Locked handOut = held(purchaseId, id);
    if (vouchers.redeemed(purchaseId).contains(handOut.serial())) {
      throw refused("Voucher %d has been redeemed: there is nothing left to take back", handOut);
    }
    rows.end(handOut, userId);
    return switch (handOut.code()) {
      case UNSEEN -> new TakenBack(id, handOut.serial(), Consequence.FREE_AGAIN, List.of());
      case MAY_BE_KNOWN ->
          new TakenBack(
              id,
              handOut.serial(),
              Consequence.VOID_AND_REPLACE,
              List.of(
                  call(purchaseId, "void", Optional.of(String.valueOf(handOut.serial()))),
                  call(purchaseId, "repair", Optional.empty())));
    };
  }

  /** The same voucher when nobody can have read its code, else the next free one. */
  @Transactional
  public HandedOver handOver(String purchaseId, String id, String userId, Person to) {
    TakenBack before = end(purchaseId, id, userId);
    Optional<Integer> same =
        Optional.of(before.serial()).filter(_ -> before.consequence() == Consequence.FREE_AGAIN);
    Assignment wanted = new Assignment(Optional.empty(), to, same);
    HandOutReport given = desk.assign(purchaseId, userId, List.of(wanted));
    steps.handedOn(id, given.items().getFirst().handOut(), userId);
    return new HandedOver(before, given);
  }

  /** Somebody was told that the letter did not arrive. */
  @Transactional
  public void bounced(String purchaseId, String id, String userId) {
    Locked handOut = held(purchaseId, id);
    if (handOut.code() == HandOut.Code.UNSEEN) {
      throw refused("Voucher %d has not been sent: nothing can have come back", handOut);
    }
    outcomes.bounced(id, "Somebody said that the letter came back");
    outcomes.toldBy(id, userId);
    steps.add(List.of(id), HandOutStep.Kind.BOUNCED, userId);
    LOG.info(
        "hand_out=bounced purchase={} serial={} user={}", purchaseId, handOut.serial(), userId);
  }

  /** Forgets whose it is, here and in what was taken back before. */
  @Transactional
  public void erase(String purchaseId, String id, String userId) {
    Locked handOut = rows.lock(purchaseId, id);
    erase(List.of(handOut.personId()), userId);
    LOG.info("person=erased purchase={} serial={} user={}", purchaseId, handOut.serial(), userId);
  }

  /** Forgets an address in every purchase of the conference. */
  @Transactional
  public int erase(String conferenceId, Address address, String userId) {
    List<UUID> found = people.withAddress(conferenceId, address);
    erase(found, userId);
    LOG.info("person=erased conference={} rows={} user={}", conferenceId, found.size(), userId);
    return found.size();
  }

  private void erase(List<UUID> found, String userId) {
    rows.callOffLettersTo(found);
    List<UUID> erased = found.stream().filter(id -> people.erase(id, userId)).toList();
    steps.add(rows.of(erased), HandOutStep.Kind.ERASED, userId);
    erasures.add(erased);
  }

  private Locked held(String purchaseId, String id) {
    Locked handOut = rows.lock(purchaseId, id);
    if (handOut.stage() == HandOutRows.Stage.ENDED) {
      throw refused("Voucher %d was taken back already", handOut);
    }
    return handOut;
  }

  private static CommandCall call(String purchaseId, String verb, Optional<String> serials) {
    return new CommandCall(
        "POST", "/bulk-purchases/%s/vouchers/%s".formatted(purchaseId, verb), serials);
  }

  private static Problem refused(String what, Locked handOut) {
    return new Problem(ProblemCode.HAND_OUT_REFUSED, what.formatted(handOut.serial()));
  }
}
