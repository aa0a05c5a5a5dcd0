package io.bulkvouchers.command.web.security;

import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.SponsorId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a caller may do something. What lies outside of all his scopes does not exist for him
 * (404); what he can see but no role of his allows is forbidden (403). A registration system sees
 * nothing but its own door.
 */
public final class AccessRules {

  private AccessRules() {}

  /** Passes when one of the caller's roles allows the action on this conference. */
  public static void check(Caller caller, Action action, ConferenceId conference) {
    check(caller, action, new Target(conference, scope -> scope.startsWith(conference + "/")));
  }

  /** Passes when one of the caller's roles allows the action wherever the caller may look. */
  public static void check(Caller caller, Action action) {
    if (caller.roles().stream().noneMatch(action::isFor)) {
      throw new ProblemException(ProblemCode.FORBIDDEN);
    }
  }

  /** Passes when one of the caller's roles allows the action on a purchase of these two. */
  public static void check(
      Caller caller, Action action, ConferenceId conference, Optional<SponsorId> sponsor) {
    Optional<String> own = sponsor.map(slug -> conference + "/" + slug);
    check(caller, action, new Target(conference, scope -> own.filter(scope::equals).isPresent()));
  }

  /** The conferences where one of the caller's roles allows the action; passes with none. */
  public static Set<String> conferences(Caller caller, Action action) {
    if (caller.roles().stream().noneMatch(action::isFor)) {
      throw new ProblemException(ProblemCode.FORBIDDEN);
    }
    return caller.conferences();
  }

  private static void check(Caller caller, Action action, Target target) {
    if (!anyRole(caller, target, action::isFor)) {
      boolean visible = anyRole(caller, target, role -> role != Role.REGISTRATION);
      throw new ProblemException(visible ? ProblemCode.FORBIDDEN : action.unseen());
    }
  }

  private static boolean anyRole(Caller caller, Target target, Predicate<Role> wanted) {
    return caller.roles().stream()
        .anyMatch(role -> wanted.test(role) && target.isSeen(caller, role));
  }

  private record Target(ConferenceId conference, Predicate<String> sponsorScope) {

    boolean isSeen(Caller caller, Role role) {
      return switch (role) {
        case ORGANIZER, FINANCE, AUDITOR, OPERATOR ->
            caller.conferences().contains(conference.value());
        case REGISTRATION -> caller.tills().contains(conference.value());
        case VIEW_MAKER -> false;
        case BUYER -> caller.sponsors().stream().anyMatch(sponsorScope);
      };
    }
  }
}
