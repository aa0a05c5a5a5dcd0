package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.CORPORATE;
import static io.bulkvouchers.command.purchase.Scene.LIST_PRICE;
import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.STUDENT;
import static io.bulkvouchers.command.purchase.Scene.TERMS;
import static io.bulkvouchers.command.purchase.Scene.create;
import static io.bulkvouchers.command.purchase.Scene.created;
import static io.bulkvouchers.command.purchase.Spec.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Approve;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Create;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ReviseTerms;
import io.bulkvouchers.command.purchase.Requester.Capacity;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.TermsRevised;
import io.bulkvouchers.events.Discount;
import io.bulkvouchers.events.HiddenTickets;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.VoucherTerms;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

  @Test
  void anOrganizersPriceMakesThePendingTotal() {
    BulkPurchase state =
        given().when(create(10, Optional.of(PRICE), Capacity.ORGANIZER)).then(created(PRICE));
    assertThat(((BulkPurchase.Pending) state).order().total()).contains(Money.of(89500, "USD"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_001})
  void aQuantityOutsideTheRangeIsInvalid(int quantity) {
    assertThatThrownBy(() -> given().when(create(quantity, Optional.of(PRICE), Capacity.ORGANIZER)))
        .isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000_000})
  void bothEndsOfTheRangeAreAccepted(int quantity) {
    Decision decision = given().when(create(quantity, Optional.empty(), Capacity.BUYER)).decision();
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void aBuyerPaysTheListPriceOrAsksForAQuote() {
    given().when(create(10, Optional.of(PRICE), Capacity.BUYER)).thenRefused(Rule.PRICE_NOT_LISTED);
    given().when(create(10, Optional.of(LIST_PRICE), Capacity.BUYER)).then(created(LIST_PRICE));
    given()
        .when(create(10, Optional.empty(), Capacity.BUYER))
        .then(created(Optional.empty(), ApprovalPolicy.COMPLIMENTARY_ONLY));
  }

  @Test
  void theListPriceBuysNoBetterTermsThanTheUsual() {
    VoucherTerms greedy =
        new VoucherTerms(
            new Discount.Complimentary(),
            1_000_000,
            Optional.empty(),
            Optional.empty(),
            HiddenTickets.REVEALED,
            List.of(CORPORATE, STUDENT));
    given()
        .when(with(greedy, create(10, Optional.of(LIST_PRICE), Capacity.BUYER)))
        .thenRefused(Rule.PRICE_NOT_LISTED);
    given()
        .when(with(TERMS, create(10, Optional.of(LIST_PRICE), Capacity.BUYER)))
        .then(created(LIST_PRICE));
    Decision deal =
        given()
            .when(with(greedy, create(10, Optional.of(LIST_PRICE), Capacity.ORGANIZER)))
            .decision();
    assertThat(deal).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void whatTheConferenceDoesNotSellInBulkIsRefused() {
    given()
        .when(create(STUDENT, 10, Optional.empty(), Capacity.BUYER))
        .thenRefused(Rule.PRODUCT_NOT_IN_BULK);
    given()
        .when(create(new ProductId("elsewhere"), 10, Optional.empty(), Capacity.BUYER))
        .thenRefused(Rule.PRODUCT_NOT_OFFERED);
  }

  @Test
  void aSponsorOfAnotherConferenceIsRefused() {
    Create asked = create(10, Optional.of(PRICE), Capacity.ORGANIZER);
    given()
        .when(
            new Create(
                asked.purchaseId(),
                asked.conferenceId(),
                Optional.of(new SponsorId("stranger")),
                asked.productIds(),
                asked.quantity(),
                asked.unitPrice(),
                asked.terms(),
                asked.description(),
                asked.requester(),
                asked.conference()))
        .thenRefused(Rule.SPONSOR_UNKNOWN);
  }

  @Test
  void aTotalAboveOnePaymentIsRefused() {
    given()
        .when(create(1_000_000, Optional.of(Money.of(100, "USD")), Capacity.ORGANIZER))
        .thenRefused(Rule.AMOUNT_TOO_LARGE);
  }

  @Test
  void aPriceInAnotherCurrencyIsRefused() {
    given()
        .when(create(10, Optional.of(Money.of(8950, "EUR")), Capacity.ORGANIZER))
        .thenRefused(Rule.WRONG_CURRENCY);
  }

  @Test
  void aQuoteIsPricedBeforeItIsApproved() {
    Created quote = created(Optional.empty(), ApprovalPolicy.EVERY_PURCHASE);
    Approve approve = new Approve(PURCHASE, ORGANIZER, Optional.empty());
    VoucherTerms terms = VoucherTerms.complimentary(List.of(CORPORATE));
    given(quote).when(approve).thenRefused(Rule.NOT_PRICED);
    given(quote)
        .when(
            new ReviseTerms(
                PURCHASE, PRICE, Optional.empty(), Optional.empty(), ORGANIZER, Scene.conference()))
        .then(new TermsRevised(PURCHASE, PRICE, terms, "", ORGANIZER));
  }

  @Test
  void aRevisionThatSaysNothingOfTheDescriptionKeepsIt() {
    Created quote = created(Optional.empty(), ApprovalPolicy.EVERY_PURCHASE);
    VoucherTerms terms = VoucherTerms.complimentary(List.of(CORPORATE));
    TermsRevised gold = new TermsRevised(PURCHASE, PRICE, terms, "Gold", ORGANIZER);
    given(quote, gold)
        .when(
            new ReviseTerms(
                PURCHASE,
                LIST_PRICE,
                Optional.empty(),
                Optional.empty(),
                ORGANIZER,
                Scene.conference()))
        .then(new TermsRevised(PURCHASE, LIST_PRICE, terms, "Gold", ORGANIZER));
    given(quote, gold)
        .when(
            new ReviseTerms(
                PURCHASE, PRICE, Optional.empty(), Optional.empty(), ORGANIZER, Scene.conference()))
        .thenNothing();
  }

  @Test
  void aRevisionCannotCoverWhatTheConferenceDoesNotOffer() {
    Created quote = created(Optional.empty(), ApprovalPolicy.EVERY_PURCHASE);
    given(quote)
        .when(
            new ReviseTerms(
                PURCHASE,
                PRICE,
                Optional.of(VoucherTerms.complimentary(List.of(new ProductId("elsewhere")))),
                Optional.empty(),
                ORGANIZER,
                Scene.conference()))
        .thenRefused(Rule.TERMS_OUT_OF_SCOPE);
  }

  private static Create with(VoucherTerms terms, Create asked) {
    return new Create(
        asked.purchaseId(),
        asked.conferenceId(),
        asked.sponsorId(),
        asked.productIds(),
        asked.quantity(),
        asked.unitPrice(),
        Optional.of(terms),
        asked.description(),
        asked.requester(),
        asked.conference());
  }
}
