package io.bulkvouchers.bench;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.checkout.VoucherIssuer;
import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.Requester;
import io.bulkvouchers.command.purchase.Requester.Capacity;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkSale;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.ProductKind;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.wire.Origin;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Purchases of any size that cost nothing, through the doors that all purchases go through. */
final class Gifts {

  private static final Currency USD = Currency.getInstance("USD");
  private static final ConferenceId CONFERENCE = new ConferenceId("gifts-2027");
  private static final SponsorId SPONSOR = new SponsorId("acme-corp");
  private static final ProductId TICKET = new ProductId("corporate");
  private static final UserId ORGANIZER = new UserId("organizer");
  private static final UserId SECOND = new UserId("second-organizer");
  private static final Origin ORIGIN =
      new Origin(Optional.of("organizer"), Optional.of("bench"), Optional.empty());

  private final Conferences conferences;
  private final Purchases purchases;
  private final VoucherIssuer issuer;

  private Gifts(Conferences conferences, Purchases purchases, VoucherIssuer issuer) {
    this.conferences = conferences;
    this.purchases = purchases;
    this.issuer = issuer;
  }

  static Gifts in(ApplicationContext service) {
    Conferences conferences = service.getBean(Conferences.class);
    conferences.handle(
        new ConferenceCommand.Register(
            CONFERENCE,
            "PyTest 2027",
            USD,
            ZoneId.of("Europe/Berlin"),
            ApprovalPolicy.COMPLIMENTARY_ONLY),
        ORIGIN);
    conferences.handle(
        new ConferenceCommand.RegisterSponsor(CONFERENCE, SPONSOR, "Acme Corp"), ORIGIN);
    conferences.handle(
        new ConferenceCommand.OfferProduct(
            CONFERENCE,
            TICKET,
            "Corporate",
            ProductKind.TICKET,
            new Money(34_900, USD),
            BulkSale.ENABLED),
        ORIGIN);
    return new Gifts(
        conferences, service.getBean(Purchases.class), service.getBean(VoucherIssuer.class));
  }

  String approved(int codes) {
    PurchaseId id = PurchaseId.of(UUID.randomUUID());
    purchases.handle(
        new BulkPurchaseCommand.Create(
            id,
            CONFERENCE,
            Optional.of(SPONSOR),
            List.of(TICKET),
            codes,
            Optional.of(new Money(0, USD)),
            Optional.empty(),
            "",
            new Requester(ORGANIZER, Capacity.ORGANIZER),
            conferences.find(CONFERENCE).orElseThrow()),
        ORIGIN);
    purchases.handle(new BulkPurchaseCommand.Approve(id, SECOND, Optional.empty()), ORIGIN);
    return id.value();
  }

  void fulfill(String purchase) {
    issuer.issue(new PurchaseId(purchase), ORIGIN);
  }
}
