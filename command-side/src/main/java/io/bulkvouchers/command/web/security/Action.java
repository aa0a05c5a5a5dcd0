package io.bulkvouchers.command.web.security;

import static io.bulkvouchers.command.web.problem.ProblemCode.FORBIDDEN;
import static io.bulkvouchers.command.web.problem.ProblemCode.NOT_FOUND;
import static io.bulkvouchers.command.web.problem.ProblemCode.UNKNOWN_CONFERENCE;
import static io.bulkvouchers.command.web.problem.ProblemCode.UNKNOWN_PURCHASE;
import static io.bulkvouchers.command.web.security.Role.AUDITOR;
import static io.bulkvouchers.command.web.security.Role.BUYER;
import static io.bulkvouchers.command.web.security.Role.FINANCE;
import static io.bulkvouchers.command.web.security.Role.OPERATOR;
import static io.bulkvouchers.command.web.security.Role.ORGANIZER;
import static io.bulkvouchers.command.web.security.Role.REGISTRATION;
import static io.bulkvouchers.command.web.security.Role.VIEW_MAKER;

import io.bulkvouchers.command.web.problem.ProblemCode;
import java.util.Set;

/**
 * All that can be asked of this side: what a caller is told who cannot see the object, and the
 * roles that may ask. This is the whole table of rights.
 */
public enum Action {
  REGISTER_CONFERENCE(FORBIDDEN, ORGANIZER),
  CONNECT_STRIPE(UNKNOWN_CONFERENCE, ORGANIZER),
  SEE_STRIPE_ACCOUNT(UNKNOWN_CONFERENCE, ORGANIZER, FINANCE, AUDITOR, OPERATOR),
  EXTEND_CATALOGUE(UNKNOWN_CONFERENCE, ORGANIZER),
  SEE_OFFER(UNKNOWN_CONFERENCE, ORGANIZER, BUYER),
  REQUEST_PURCHASE(FORBIDDEN, ORGANIZER, BUYER),
  REVISE_TERMS(UNKNOWN_PURCHASE, ORGANIZER),
  APPROVE(UNKNOWN_PURCHASE, ORGANIZER),
  DENY(UNKNOWN_PURCHASE, ORGANIZER),
  CANCEL(UNKNOWN_PURCHASE, ORGANIZER, BUYER),
  CHECK_OUT(UNKNOWN_PURCHASE, ORGANIZER, BUYER),
  FULFILL(UNKNOWN_PURCHASE, ORGANIZER),
  RETRY_FULFILLMENT(UNKNOWN_PURCHASE, ORGANIZER, OPERATOR),
  SEE_FULFILLMENT(UNKNOWN_PURCHASE, ORGANIZER, BUYER, FINANCE, AUDITOR, OPERATOR),
  REPAIR(UNKNOWN_PURCHASE, ORGANIZER),
  RESOLVE_REVIEW(UNKNOWN_PURCHASE, ORGANIZER, FINANCE),
  REFUND(UNKNOWN_PURCHASE, ORGANIZER, FINANCE),
  CHECK_VOUCHER(UNKNOWN_PURCHASE, ORGANIZER, BUYER),
  REDEEM(UNKNOWN_CONFERENCE, REGISTRATION),
  SEE_WEBHOOKS(UNKNOWN_CONFERENCE, OPERATOR),
  REPLAY_WEBHOOKS(UNKNOWN_CONFERENCE, OPERATOR),
  SEE_PAYMENT_CALLS(UNKNOWN_CONFERENCE, OPERATOR),
  RETRY_PAYMENT_CALL(NOT_FOUND, OPERATOR),
  SEE_CHECKPOINTS(FORBIDDEN, AUDITOR, OPERATOR),
  VERIFY_HISTORY(FORBIDDEN, AUDITOR, OPERATOR),
  EXPORT_HISTORY(UNKNOWN_CONFERENCE, AUDITOR),
  READ_HISTORY(FORBIDDEN, VIEW_MAKER),
  EXPORT_EVERYTHING(FORBIDDEN, AUDITOR),
  RECONCILE(UNKNOWN_CONFERENCE, FINANCE),
  SEE_RECONCILIATIONS(UNKNOWN_CONFERENCE, FINANCE, ORGANIZER, AUDITOR);

  private final ProblemCode unseen;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<Role> roles;

  Action(ProblemCode unseen, Role... roles) {
    this.unseen = unseen;
    this.roles = Set.of(roles);
  }

  boolean isFor(Role role) {
    return roles.contains(role);
  }

  ProblemCode unseen() {
    return unseen;
  }
}
