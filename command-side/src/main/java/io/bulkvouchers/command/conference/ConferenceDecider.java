package io.bulkvouchers.command.conference;

import io.bulkvouchers.codes.WrittenCode;
import io.bulkvouchers.command.conference.Conference.Sale;
import io.bulkvouchers.command.conference.ConferenceCommand.Change;
import io.bulkvouchers.command.conference.ConferenceCommand.OfferProduct;
import io.bulkvouchers.command.conference.ConferenceCommand.Register;
import io.bulkvouchers.command.conference.ConferenceCommand.RegisterSponsor;
import io.bulkvouchers.command.conference.ConferenceCommand.WithdrawProduct;
import io.bulkvouchers.events.ConferenceBilling;
import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.ConferenceEvent.ApprovalPolicyChanged;
import io.bulkvouchers.events.ConferenceEvent.BillingChanged;
import io.bulkvouchers.events.ConferenceEvent.Closed;
import io.bulkvouchers.events.ConferenceEvent.CurrencyChanged;
import io.bulkvouchers.events.ConferenceEvent.ProductOffered;
import io.bulkvouchers.events.ConferenceEvent.ProductWithdrawn;
import io.bulkvouchers.events.ConferenceEvent.Registered;
import io.bulkvouchers.events.ConferenceEvent.Reopened;
import io.bulkvouchers.events.ConferenceEvent.SponsorRegistered;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of the catalogue: the only author of its facts. */
public final class ConferenceDecider {

  private static final int LONGEST_NAME = 200;

  private ConferenceDecider() {}

  /**
   * The facts that follow from a command, none when it changes nothing.
   *
   * @throws CatalogRefused when a rule is against it
   * @throws InvalidValue when a name could never be one
   */
  public static List<ConferenceEvent> decide(
      Optional<Conference> state, ConferenceCommand command) {
    return switch (command) {
      case Register register -> register(state, register);
      case RegisterSponsor sponsor -> registerSponsor(existing(state), sponsor);
      case OfferProduct product -> offer(existing(state), product);
      case WithdrawProduct product -> withdraw(existing(state), product);
      case Change change -> change(existing(state), change);
    };
  }

  /** The conference after a fact. */
  public static Optional<Conference> evolve(Optional<Conference> state, ConferenceEvent event) {
    return switch (event) {
      case Registered registered -> Optional.of(Conference.of(registered));
      case SponsorRegistered sponsor -> state.map(conference -> conference.with(sponsor));
      case ProductOffered product -> state.map(conference -> conference.with(product));
      case ProductWithdrawn product ->
          state.map(conference -> conference.without(product.productId()));
      case CurrencyChanged change -> state.map(conference -> conference.with(change.currency()));
      case ApprovalPolicyChanged change ->
          state.map(conference -> conference.with(change.approvalPolicy()));
      case BillingChanged change -> state.map(conference -> conference.with(change.billing()));
      case Closed _ -> state.map(conference -> conference.with(Sale.CLOSED));
      case Reopened _ -> state.map(conference -> conference.with(Sale.OPEN));
    };
  }

  private static List<ConferenceEvent> register(Optional<Conference> state, Register command) {
    if (state.isPresent()) {
      throw new CatalogRefused(
          "conference_exists", "A conference with this slug exists.", "Choose another slug.");
    }
    return List.of(
        new Registered(
            command.conferenceId(),
            name(command.name()),
            command.currency(),
            command.timeZone().getId(),
            command.approvalPolicy()));
  }

  private static List<ConferenceEvent> registerSponsor(
      Conference conference, RegisterSponsor command) {
    SponsorRegistered fact =
        new SponsorRegistered(command.conferenceId(), command.sponsorId(), name(command.name()));
    return fact.equals(conference.sponsors().get(command.sponsorId())) ? List.of() : List.of(fact);
  }

  private static List<ConferenceEvent> offer(Conference conference, OfferProduct command) {
    if (!command.unitPrice().currency().equals(conference.currency())) {
      throw new CatalogRefused(
          "wrong_currency",
          "A product is priced in the currency of its conference, %s."
              .formatted(conference.currency()),
          "Name its price in that currency.");
    }
    ProductOffered fact =
        new ProductOffered(
            command.conferenceId(),
            command.productId(),
            name(command.name()),
            command.kind(),
            command.unitPrice(),
            command.bulkSale());
    return fact.equals(conference.products().get(command.productId())) ? List.of() : List.of(fact);
  }

  private static List<ConferenceEvent> withdraw(Conference conference, WithdrawProduct command) {
    return conference.product(command.productId()).isEmpty()
        ? List.of()
        : List.of(new ProductWithdrawn(command.conferenceId(), command.productId()));
  }

  /** Nothing is said again that holds already. */
  private static List<ConferenceEvent> change(Conference conference, Change command) {
    ConferenceId id = command.conferenceId();
    return Stream.of(
            command
                .currency()
                .filter(other -> !other.equals(conference.currency()))
                .map(other -> new CurrencyChanged(id, other)),
            command
                .approvalPolicy()
                .filter(other -> other != conference.approvalPolicy())
                .map(other -> new ApprovalPolicyChanged(id, other)),
            command
                .sale()
                .filter(other -> other != conference.sale())
                .map(other -> changed(id, other)),
            command
                .billing()
                .filter(other -> !Optional.of(other).equals(conference.billing()))
                .map(other -> billed(id, other)))
        .<ConferenceEvent>flatMap(Optional::stream)
        .toList();
  }

  private static ConferenceEvent billed(ConferenceId id, ConferenceBilling billing) {
    String _ = WrittenCode.refused("The billing", billing.words());
    return new BillingChanged(id, billing);
  }

  private static ConferenceEvent changed(ConferenceId id, Sale sale) {
    return switch (sale) {
      case OPEN -> new Reopened(id);
      case CLOSED -> new Closed(id);
    };
  }

  private static Conference existing(Optional<Conference> state) {
    return state.orElseThrow(
        () ->
            new CatalogRefused(
                "no_such_conference", "There is no such conference.", "Check the slug."));
  }

  private static String name(String name) {
    InvalidValue.unless(
        !name.isBlank() && name.length() <= LONGEST_NAME, "A name is 1 to 200 characters");
    return WrittenCode.refused("A name", PlainText.checked("A name", name));
  }
}
