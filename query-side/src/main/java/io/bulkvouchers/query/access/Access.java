package io.bulkvouchers.query.access;

import static io.bulkvouchers.query.access.Role.AUDITOR;
import static io.bulkvouchers.query.access.Role.BUYER;
import static io.bulkvouchers.query.access.Role.FINANCE;
import static io.bulkvouchers.query.access.Role.OPERATOR;
import static io.bulkvouchers.query.access.Role.ORGANIZER;

import io.bulkvouchers.query.feed.Visibility;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Every rule about who may see what. Organizers, finance, auditors and operators see all of their
 * conferences; buyers see the purchases of their sponsors and only those. What a caller may not see
 * looks like what does not exist; what he sees and his role may not do is forbidden.
 */
@Component
public class Access {

  private final Owners owners;
  private final Visibility visibility;

  Access(Owners owners, Visibility visibility) {
    this.owners = owners;
    this.visibility = visibility;
  }

  /** What lists and streams are narrowed to. */
  public static Scope scopeOf(Caller caller) {
    return new Scope(
        caller.is(ORGANIZER, FINANCE, AUDITOR, OPERATOR) ? caller.conferences() : Set.of(),
        caller.is(BUYER) ? caller.sponsors() : Set.of());
  }

  /** Ends the request unless the caller sees the purchase, and at the version if one is wanted. */
  public Owner see(Caller caller, String purchaseId, Optional<Long> version) {
    return visible(caller, purchaseId, version);
  }

  /** The same, and ends it unless the caller may be shown the codes of the purchase. */
  public Owner reveal(Caller caller, String purchaseId, Optional<Long> version) {
    Owner owner = visible(caller, purchaseId, version);
    if (!reveals(caller, owner)) {
      throw new Problem(
          ProblemCode.FORBIDDEN, "Codes are shown to the conference's organizers and the buyer");
    }
    return owner;
  }

  /** Ends the request unless the caller may know who was shown the codes of the purchase. */
  public void audit(Caller caller, String purchaseId, Optional<Long> version) {
    Owner owner = visible(caller, purchaseId, version);
    if (!caller.is(ORGANIZER, AUDITOR) || !caller.conferences().contains(owner.conferenceId())) {
      throw new Problem(
          ProblemCode.FORBIDDEN,
          "Who was shown codes is told to the conference's organizers and auditors");
    }
  }

  /** Whether the caller may be shown the codes of the purchase, and whom they were given to. */
  public boolean reveals(Caller caller, String purchaseId) {
    return owners.find(purchaseId).filter(owner -> reveals(caller, owner)).isPresent();
  }

  /** Whose these purchases are, for what answers no caller. */
  public Map<String, Owner> ownersOf(Set<String> purchases) {
    return owners.find(purchases);
  }

  /** Ends the request unless the caller organizes the conference. */
  public static void organize(Caller caller, String conferenceId) {
    require(caller, conferenceId, "This is up to the conference's organizers", ORGANIZER);
  }

  /** Ends the request unless the caller may tell what became of the conference's letters. */
  public static void tellOfMail(Caller caller, String conferenceId) {
    require(caller, conferenceId, "This is up to organizers and operators", ORGANIZER, OPERATOR);
  }

  /** Ends the request unless the caller answers for the money of the conference. */
  public static void seeMoney(Caller caller, String conferenceId) {
    require(
        caller,
        conferenceId,
        "A ledger is shown to the conference's organizers, finance and auditors",
        ORGANIZER,
        FINANCE,
        AUDITOR);
  }

  /** Ends the request unless the caller may search everything that happened at the conference. */
  public static void readHistory(Caller caller, String conferenceId) {
    require(caller, conferenceId, "History is shown to finance and auditors", FINANCE, AUDITOR);
  }

  /** Ends the request unless the caller may know whom the conference has forgotten. */
  public static void readErasures(Caller caller, String conferenceId) {
    require(
        caller,
        conferenceId,
        "Whom we forgot is told to the conference's organizers and auditors",
        ORGANIZER,
        AUDITOR);
  }

  /** Ends the request unless the caller keeps the service going. */
  public static void operate(Caller caller) {
    if (!caller.is(OPERATOR)) {
      throw new Problem(ProblemCode.FORBIDDEN, "This is up to operators");
    }
  }

  /** The purchases of a sponsor; ends the request unless the caller sees all of them. */
  public List<String> purchasesOf(Caller caller, String conferenceId, String sponsorId) {
    if (!scopeOf(caller).includes(new Owner(conferenceId, Optional.of(sponsorId)))) {
      throw Problem.notFound();
    }
    return owners.purchasesOf(conferenceId, sponsorId);
  }

  /** The conferences whose catalogue the caller sees: his own, and those that he sponsors. */
  public static Set<String> conferencesOf(Caller caller) {
    Scope scope = scopeOf(caller);
    Set<String> sponsored =
        scope.sponsors().stream()
            .map(sponsor -> sponsor.substring(0, Math.max(0, sponsor.indexOf('/'))))
            .collect(Collectors.toSet());
    sponsored.addAll(scope.conferences());
    return sponsored;
  }

  /** Which sponsors of a conference the caller sees: a buyer does not see his competitors. */
  public static Predicate<String> sponsorsOf(Caller caller, String conferenceId) {
    Scope scope = scopeOf(caller);
    return scope.conferences().contains(conferenceId)
        ? sponsorId -> true
        : sponsorId -> scope.sponsors().contains(conferenceId + "/" + sponsorId);
  }

  /** A foreign purchase is waited for as an unknown one is: the wait would tell that it exists. */
  private Owner visible(Caller caller, String purchaseId, Optional<Long> version) {
    Scope scope = scopeOf(caller);
    long seen =
        version
            .map(wanted -> visibility.await(purchaseId, wanted, id -> find(scope, id).isPresent()))
            .orElse(Long.MAX_VALUE);
    Owner owner = find(scope, purchaseId).orElseThrow(Problem::notFound);
    version.ifPresent(wanted -> Visibility.require(seen, wanted));
    return owner;
  }

  private static boolean reveals(Caller caller, Owner owner) {
    boolean organizes = caller.is(ORGANIZER) && caller.conferences().contains(owner.conferenceId());
    boolean bought =
        caller.is(BUYER) && owner.sponsorKey().filter(caller.sponsors()::contains).isPresent();
    return organizes || bought;
  }

  private static void require(Caller caller, String conferenceId, String refusal, Role... any) {
    if (!conferencesOf(caller).contains(conferenceId)) {
      throw Problem.notFound();
    }
    if (!caller.is(any) || !caller.conferences().contains(conferenceId)) {
      throw new Problem(ProblemCode.FORBIDDEN, refusal);
    }
  }

  private Optional<Owner> find(Scope scope, String purchaseId) {
    return owners.find(purchaseId).filter(scope::includes);
  }
}
