package io.bulkvouchers.command.conference;

import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkSale;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.ProductKind;
import io.bulkvouchers.events.SponsorId;
import java.time.ZoneId;
import java.util.Currency;

/** What an organizer asks of a catalogue; the same asked again changes nothing. */
public sealed interface ConferenceCommand {

  /** The conference that is asked. */
  ConferenceId conferenceId();

  /** Begin to sell here. */
  record Register(
      ConferenceId conferenceId,
      String name,
      Currency currency,
      ZoneId timeZone,
      ApprovalPolicy approvalPolicy)
      implements ConferenceCommand {}

  /** Add an organization that sponsors. */
  record RegisterSponsor(ConferenceId conferenceId, SponsorId sponsorId, String name)
      implements ConferenceCommand {}

  /** Put a product on offer, or change its name, price or bulk sale. */
  record OfferProduct(
      ConferenceId conferenceId,
      ProductId productId,
      String name,
      ProductKind kind,
      Money unitPrice,
      BulkSale bulkSale)
      implements ConferenceCommand {}

  /** Take a product off offer; what was sold stays sold. */
  record WithdrawProduct(ConferenceId conferenceId, ProductId productId)
      implements ConferenceCommand {}

  /** Sell in another currency from now on; what was asked for keeps its own. */
  record ChangeCurrency(ConferenceId conferenceId, Currency currency)
      implements ConferenceCommand {}

  /** Have new purchases approved by another rule. */
  record ChangeApprovalPolicy(ConferenceId conferenceId, ApprovalPolicy approvalPolicy)
      implements ConferenceCommand {}

  /** Take no new purchases; what was asked for goes its way. */
  record Close(ConferenceId conferenceId) implements ConferenceCommand {}

  /** Take purchases again. */
  record Reopen(ConferenceId conferenceId) implements ConferenceCommand {}
}
