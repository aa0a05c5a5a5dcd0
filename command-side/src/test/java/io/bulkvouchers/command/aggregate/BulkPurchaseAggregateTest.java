package io.bulkvouchers.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.aggregate.Together.Asked;
import io.bulkvouchers.command.purchase.Basket;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RedeemVoucher;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ReleaseVoucher;
import io.bulkvouchers.command.purchase.BulkPurchaseHistory;
import io.bulkvouchers.command.purchase.Rule;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Approved;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.Denied;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.VoucherEvent.VoucherRedeemed;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Origin;
import io.bulkvouchers.events.wire.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shell: it stores what the model says, answers with the version, and refuses in our words. */
class BulkPurchaseAggregateTest {

  private static final Created CREATED = (Created) sample(EventType.CREATED);
  private static final BulkPurchaseCommand APPROVE =
      new BulkPurchaseCommand.Approve(Samples.PURCHASE, Samples.ORGANIZER, Optional.empty());

  private FixtureConfiguration<BulkPurchaseAggregate> fixture;

  @BeforeEach
  void fixture() {
    fixture = new AggregateTestFixture<>(BulkPurchaseAggregate.class);
    fixture.registerCommandTargetResolver(new StreamOfCommand());
    CodeHashes nobodysCodes = (conference, batch) -> {};
    fixture.registerInjectableResource(nobodysCodes);
    fixture.registerInjectableResource(new RecentPurchases());
  }

  @Test
  void whatTheModelSaysIsStoredAndTheVersionAnswered() {
    Approved approved = new Approved(Samples.PURCHASE, Samples.ORGANIZER, Optional.empty());
    fixture
        .given(CREATED)
        .when(ask(APPROVE, MetaData.emptyInstance()))
        .expectEvents(approved)
        .expectResultMessagePayload(new Outcome(2, after(CREATED, approved), List.of(approved)));
  }

  @Test
  void aRefusalStoresNothingAndSaysRuleAndState() {
    fixture
        .given(CREATED, new Denied(Samples.PURCHASE, Samples.ORGANIZER, "budget"))
        .when(ask(APPROVE, MetaData.emptyInstance()))
        .expectNoEvents()
        .expectException(Refused.class)
        .expectExceptionMessage("rule=%s state=denied".formatted(Rule.NOT_IN_THIS_STATE.code()));
  }

  @Test
  void anUnknownPurchaseStaysUnknown() {
    fixture
        .givenNoPriorActivity()
        .when(ask(APPROVE, MetaData.emptyInstance()))
        .expectNoEvents()
        .expectException(UnknownPurchase.class);
  }

  @Test
  void anotherVersionThanTheExpectedIsAConflict() {
    fixture
        .given(CREATED)
        .when(ask(APPROVE, MetaData.with(CommandNames.EXPECTED_VERSION, 7L)))
        .expectNoEvents()
        .expectException(VersionConflict.class);
    assertThat(new VersionConflict(7, 1).actual()).isEqualTo(1);
  }

  @Test
  void ofUsesTogetherEachStandsOnThoseBeforeItAndOneRefusedLeavesNothing() {
    Approved approved = new Approved(Samples.PURCHASE, Samples.ORGANIZER, Optional.empty());
    Record fulfilled = sample(EventType.FULFILLED);
    List<Origin> askers = List.of(origin("req_1"), origin("req_2"), origin("req_3"));
    fixture
        .given(CREATED, approved, fulfilled)
        .when(
            together(
                new Asked(redeem("order-1"), askers.get(0)),
                new Asked(redeem("order-2"), askers.get(1)),
                new Asked(release("order-1"), askers.get(2))))
        .expectEventsMatching(
            Matchers.exactSequenceOf(
                fact(VoucherRedeemed.class, askers.get(0)),
                fact(VoucherReleased.class, askers.get(2)),
                Matchers.andNoMore()))
        .expectResultMessageMatching(
            Matchers.predicate(
                result ->
                    ((Together.Answers) result.getPayload())
                        .each().stream()
                            .map(BulkPurchaseAggregateTest::told)
                            .toList()
                            .equals(List.of("version 4", "voucher_used_up", "version 5"))));
  }

  private static Matcher<EventMessage<?>> fact(Class<?> type, Origin asker) {
    return Matchers.predicate(
        message ->
            type.isInstance(message.getPayload())
                && message.getMetaData().equals(CommandDoor.metadata(asker)));
  }

  private static String told(Together.Answer answer) {
    return switch (answer) {
      case Together.Answer.Success(Outcome outcome) -> "version " + outcome.version();
      case Together.Answer.Failure(Refused refused) -> refused.rule().code();
      case Together.Answer.Failure(Throwable other) -> String.valueOf(other);
    };
  }

  private static RedeemVoucher redeem(String order) {
    Basket basket =
        new Basket(List.of(new Basket.Line(Samples.CORPORATE, 1, Money.of(34_900, "USD"))));
    Instant during = Instant.parse("2027-05-10T12:00:00Z");
    return new RedeemVoucher(Samples.PURCHASE, 1, new OrderReference(order), basket, during);
  }

  private static ReleaseVoucher release(String order) {
    return new ReleaseVoucher(Samples.PURCHASE, 1, new OrderReference(order));
  }

  private static Origin origin(String cause) {
    return new Origin(Optional.of("shop"), Optional.of(cause), Optional.empty());
  }

  private static CommandMessage<?> together(Asked... asked) {
    return new GenericCommandMessage<>(
        new GenericMessage<>(new Together(Samples.PURCHASE, List.of(asked))),
        CommandNames.PURCHASE_TOGETHER);
  }

  private static CommandMessage<?> ask(BulkPurchaseCommand command, MetaData metadata) {
    return new GenericCommandMessage<>(
        new GenericMessage<>(command, metadata), CommandNames.PURCHASE);
  }

  private static BulkPurchase after(BulkPurchaseEvent... facts) {
    BulkPurchase state = new BulkPurchase.NotRequested();
    for (BulkPurchaseEvent fact : facts) {
      state = BulkPurchaseHistory.evolve(state, fact);
    }
    return state;
  }

  private static Record sample(EventType type) {
    return Samples.all().stream()
        .filter(event -> EventType.of(event.getClass()) == type)
        .findFirst()
        .orElseThrow();
  }
}
