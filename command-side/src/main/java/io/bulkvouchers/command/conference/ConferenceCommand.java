package io.bulkvouchers.command.conference;

import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkSale;
import io.bulkvouchers.events.ConferenceBilling;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.ProductKind;
import io.bulkvouchers.events.SponsorId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

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

  /**
   * Sell in another way from now on: all of it or, when a rule is against one part, nothing. What
   * is absent stays as it is, and what was asked for keeps what it had.
   *
   * @param sale whether new purchases are taken
   * @param billing what receipts say of the conference
   */
  record Change(
      ConferenceId conferenceId,
      Optional<Currency> currency,
      Optional<ApprovalPolicy> approvalPolicy,
      Optional<Conference.Sale> sale,
      Optional<ConferenceBilling> billing)
      implements ConferenceCommand {}
}
