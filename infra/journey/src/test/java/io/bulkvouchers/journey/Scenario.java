package io.bulkvouchers.journey;

import io.bulkvouchers.journey.language.Conference;
import io.bulkvouchers.journey.language.Curtain;
import io.bulkvouchers.journey.language.Order;
import io.bulkvouchers.journey.language.Person;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.PurchaseDesk;
import io.bulkvouchers.journey.language.Registration;
import io.bulkvouchers.journey.language.Stage;
import io.bulkvouchers.journey.language.StripeDesk;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;

/** The scenarios of one chapter: one house for all chapters, one conference for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.Simple.class)
abstract class Scenario {

  /** What a stranger hears, whatever the reason. */
  static final String NOT_USABLE = "voucher_not_usable";

  private final Stage stage = Curtain.opened();
  private final Conference conference = stage.conference("USD");

  Stage stage() {
    return stage;
  }

  Conference conference() {
    return conference;
  }

  StripeDesk stripe() {
    return conference.stripe();
  }

  Person organizer() {
    return conference.organizer();
  }

  Person secondOrganizer() {
    return conference.secondOrganizer();
  }

  Person buyer() {
    return conference.buyer();
  }

  Person otherBuyer() {
    return conference.otherBuyer();
  }

  Person finance() {
    return conference.finance();
  }

  Person auditor() {
    return conference.auditor();
  }

  Person operator() {
    return conference.operator();
  }

  Registration registration() {
    return conference.registration();
  }

  /** The organizer's desk for a purchase. */
  PurchaseDesk desk(Purchase purchase) {
    return new PurchaseDesk(stage, organizer(), purchase);
  }

  /** So many codes for the Corporate ticket, for Acme. */
  Order order(Object quantity) {
    return conference.order(quantity);
  }

  /** Ten codes at 89.50, priced by the organizer, to be paid. */
  Purchase tenAt8950() {
    return organizer().requests(order(10).at(8_950));
  }

  /** Ten codes at 89.50 that Acme has paid and got. */
  Purchase tenPaidAndFulfilled() {
    Purchase purchase = tenAt8950();
    stripe().pays(buyer().checksOut(purchase));
    purchase.becomes("fulfilled");
    return purchase;
  }

  /** A gift of so many codes, approved by four eyes and fulfilled. */
  Purchase gift(int quantity) {
    return given(organizer().requests(order(quantity).at(0)));
  }

  /** What was asked for at no price, approved by four eyes and fulfilled. */
  Purchase given(Purchase purchase) {
    secondOrganizer().approves(purchase);
    organizer().fulfills(purchase);
    purchase.becomes("fulfilled");
    return purchase;
  }
}
