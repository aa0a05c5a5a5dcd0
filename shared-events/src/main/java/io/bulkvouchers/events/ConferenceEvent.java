package io.bulkvouchers.events;

import java.util.Currency;

/** A fact about what a conference offers, and to whom. */
public sealed interface ConferenceEvent {

  /** The stream that the fact belongs to. */
  ConferenceId conferenceId();

  /** A conference sells here from now on; the time zone is an IANA name. */
  record Registered(
      ConferenceId conferenceId,
      String name,
      Currency currency,
      String timeZone,
      ApprovalPolicy approvalPolicy)
      implements ConferenceEvent {}

  /** An organization sponsors the conference. */
  record SponsorRegistered(ConferenceId conferenceId, SponsorId sponsorId, String name)
      implements ConferenceEvent {}

  /** A ticket type or add-on is on offer at a list price. */
  record ProductOffered(
      ConferenceId conferenceId,
      ProductId productId,
      String name,
      ProductKind kind,
      Money unitPrice,
      BulkSale bulkSale)
      implements ConferenceEvent {}

  /** New purchases can no longer name the product; sold vouchers keep it. */
  record ProductWithdrawn(ConferenceId conferenceId, ProductId productId)
      implements ConferenceEvent {}

  /** New purchases are in this currency; older ones keep theirs. */
  record CurrencyChanged(ConferenceId conferenceId, Currency currency) implements ConferenceEvent {}

  /** New purchases need an approval by this rule; older ones keep theirs. */
  record ApprovalPolicyChanged(ConferenceId conferenceId, ApprovalPolicy approvalPolicy)
      implements ConferenceEvent {}

  /** Receipts of what moves from now on say this; older ones keep what they say. */
  record BillingChanged(ConferenceId conferenceId, ConferenceBilling billing)
      implements ConferenceEvent {}

  /** Nothing more can be asked for here; what was bought goes its way. */
  record Closed(ConferenceId conferenceId) implements ConferenceEvent {}

  /** The conference sells again. */
  record Reopened(ConferenceId conferenceId) implements ConferenceEvent {}
}
