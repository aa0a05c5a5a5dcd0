package io.bulkvouchers.command.conference;

import static io.bulkvouchers.command.conference.ConferenceDecider.decide;
import static io.bulkvouchers.command.conference.ConferenceDecider.evolve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.command.conference.ConferenceCommand.Change;
import io.bulkvouchers.command.conference.ConferenceCommand.OfferProduct;
import io.bulkvouchers.command.conference.ConferenceCommand.Register;
import io.bulkvouchers.command.conference.ConferenceCommand.RegisterSponsor;
import io.bulkvouchers.command.conference.ConferenceCommand.WithdrawProduct;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkSale;
import io.bulkvouchers.events.ConferenceBilling;
import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.ConferenceEvent.BillingChanged;
import io.bulkvouchers.events.ConferenceEvent.Closed;
import io.bulkvouchers.events.ConferenceEvent.CurrencyChanged;
import io.bulkvouchers.events.ConferenceEvent.ProductWithdrawn;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.ProductKind;
import io.bulkvouchers.events.SponsorId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConferenceDeciderTest {

  private static final ConferenceId PYTEST = new ConferenceId("pytest-2027");
  private static final ProductId CORPORATE = new ProductId("corporate");
  private static final Register REGISTER = register("PyTest 2027");
  private static final RegisterSponsor ACME =
      new RegisterSponsor(PYTEST, new SponsorId("acme-corp"), "Acme Corp");

  @Test
  void aSlugIsTakenOnce() {
    Optional<Conference> pytest = after(Optional.empty(), REGISTER);
    assertThatThrownBy(() -> decide(pytest, REGISTER))
        .isInstanceOfSatisfying(
            CatalogRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("conference_exists"));
  }

  @Test
  void whatIsKnownAlreadyIsNoFact() {
    Optional<Conference> pytest = after(after(Optional.empty(), REGISTER), ACME);
    assertThat(decide(pytest, ACME)).isEmpty();
    assertThat(decide(after(pytest, offer("USD", 34900)), offer("USD", 34900))).isEmpty();
  }

  @Test
  void anotherPriceIsANewOfferAndAWithdrawnProductIsGone() {
    Optional<Conference> pytest = after(after(Optional.empty(), REGISTER), offer("USD", 34900));
    Optional<Conference> dearer = after(pytest, offer("USD", 39900));
    assertThat(dearer.orElseThrow().product(CORPORATE).orElseThrow().unitPrice())
        .isEqualTo(Money.of(39900, "USD"));
    WithdrawProduct withdraw = new WithdrawProduct(PYTEST, CORPORATE);
    assertThat(decide(dearer, withdraw)).containsExactly(new ProductWithdrawn(PYTEST, CORPORATE));
    assertThat(after(dearer, withdraw).orElseThrow().product(CORPORATE)).isEmpty();
  }

  @Test
  void aProductIsPricedInTheConferencesCurrency() {
    Optional<Conference> pytest = after(Optional.empty(), REGISTER);
    assertThatThrownBy(() -> decide(pytest, offer("EUR", 34900)))
        .isInstanceOf(CatalogRefused.class);
  }

  @Test
  void aChangeSaysWhatBecomesOtherAndNothingThatHoldsAlready() {
    Optional<Conference> pytest = after(Optional.empty(), REGISTER);
    Change change =
        new Change(
            PYTEST,
            Optional.of(Currency.getInstance("EUR")),
            Optional.of(ApprovalPolicy.COMPLIMENTARY_ONLY),
            Optional.of(Conference.Sale.CLOSED),
            Optional.empty());
    assertThat(decide(pytest, change))
        .containsExactly(
            new CurrencyChanged(PYTEST, Currency.getInstance("EUR")), new Closed(PYTEST));
    assertThat(decide(after(pytest, change), change)).isEmpty();
  }

  @Test
  void whatReceiptsSayIsSaidOnceAndHoldsNoCode() {
    Optional<Conference> pytest = after(Optional.empty(), REGISTER);
    Change change = billed("PyTest e.V.");

    assertThat(decide(pytest, change))
        .containsExactly(new BillingChanged(PYTEST, change.billing().orElseThrow()));
    assertThat(decide(after(pytest, change), change)).isEmpty();
    assertThat("0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars())
        .as("of all endings of a written code one is a code")
        .filteredOn(last -> isRefused(pytest, "BULK-7K3M-9QWE-RT5X-2HN" + (char) last.intValue()))
        .hasSize(1);
  }

  private static boolean isRefused(Optional<Conference> conference, String legalName) {
    try {
      return decide(conference, billed(legalName)).isEmpty();
    } catch (InvalidValue refused) {
      return String.valueOf(refused.getMessage()).contains("voucher code");
    }
  }

  private static Change billed(String legalName) {
    return new Change(
        PYTEST,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new ConferenceBilling(
                legalName,
                List.of("Example Street 1", "10115 Berlin"),
                Optional.of("DE123456789"),
                Optional.of(1900),
                "PYTEST")));
  }

  @Test
  void nothingIsAskedOfAConferenceThatIsNotThere() {
    assertThatThrownBy(() -> decide(Optional.empty(), ACME)).isInstanceOf(CatalogRefused.class);
  }

  @Test
  void aNamelessConferenceIsInvalid() {
    assertThatThrownBy(() -> decide(Optional.empty(), register("  ")))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void aNameThatNoTableCanHoldIsInvalid() {
    assertThatThrownBy(() -> decide(Optional.empty(), register("PyTest\u0000")))
        .isInstanceOf(InvalidValue.class);
  }

  private static Register register(String name) {
    return new Register(
        PYTEST,
        name,
        Currency.getInstance("USD"),
        ZoneId.of("Europe/Berlin"),
        ApprovalPolicy.COMPLIMENTARY_ONLY);
  }

  private static OfferProduct offer(String currency, long price) {
    return new OfferProduct(
        PYTEST,
        CORPORATE,
        "Corporate",
        ProductKind.TICKET,
        Money.of(price, currency),
        BulkSale.ENABLED);
  }

  private static Optional<Conference> after(Optional<Conference> state, ConferenceCommand command) {
    Optional<Conference> after = state;
    for (ConferenceEvent event : decide(state, command)) {
      after = evolve(after, event);
    }
    return after;
  }
}
