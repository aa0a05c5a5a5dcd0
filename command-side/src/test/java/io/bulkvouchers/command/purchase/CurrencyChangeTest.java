package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.CONFERENCE;
import static io.bulkvouchers.command.purchase.Scene.CORPORATE;
import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.REFUND;
import static io.bulkvouchers.command.purchase.Scene.created;
import static io.bulkvouchers.command.purchase.Scene.refundRequested;
import static io.bulkvouchers.command.purchase.Scene.upToFulfilled;
import static io.bulkvouchers.command.purchase.Spec.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.conference.ConferenceDecider;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Create;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RequestRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ReviseTerms;
import io.bulkvouchers.command.purchase.Requester.Capacity;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.ConferenceEvent.CurrencyChanged;
import io.bulkvouchers.events.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurrencyChangeTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Conference IN_EUROS =
      ConferenceDecider.evolve(
              Optional.of(Scene.conference()), new CurrencyChanged(CONFERENCE, EUR))
          .orElseThrow();

  @Test
  void S25_anOldPurchaseIsPricedAndRefundedInItsOwnCurrency() {
    given(upToFulfilled()).when(refund(PRICE)).then(refundRequested(REFUND, PRICE, "10"));
    given(upToFulfilled()).when(refund(Money.of(8950, "EUR"))).thenRefused(Rule.OTHER_CURRENCY);
    given(created(PRICE)).when(revise(Money.of(8950, "EUR"))).thenRefused(Rule.WRONG_CURRENCY);
  }

  @Test
  void S25_aNewPurchaseIsInTheNewCurrency() {
    Decision euros = given().when(create(Money.of(8950, "EUR"))).decision();
    assertThat(euros)
        .isInstanceOfSatisfying(
            Decision.Accepted.class,
            accepted ->
                assertThat(((Created) accepted.events().getFirst()).currency()).isEqualTo(EUR));
    given().when(create(PRICE)).thenRefused(Rule.WRONG_CURRENCY);
  }

  private static RequestRefund refund(Money amount) {
    return new RequestRefund(
        PURCHASE, REFUND, Optional.of(amount), Optional.empty(), "moved", ORGANIZER);
  }

  private static ReviseTerms revise(Money price) {
    return new ReviseTerms(
        PURCHASE, price, Optional.empty(), Optional.empty(), ORGANIZER, IN_EUROS);
  }

  private static Create create(Money price) {
    return new Create(
        PURCHASE,
        CONFERENCE,
        Optional.empty(),
        List.of(CORPORATE),
        10,
        Optional.of(price),
        Optional.empty(),
        "",
        new Requester(ORGANIZER, Capacity.ORGANIZER),
        IN_EUROS);
  }
}
