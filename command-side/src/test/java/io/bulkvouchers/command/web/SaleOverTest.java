package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.checkout.SandboxedTest;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was approved while the sale was on, and is to be paid when it is not. */
class SaleOverTest extends SandboxedTest {

  private Api api;
  private PurchaseId id;

  @BeforeEach
  void anApprovedPurchase() {
    api = new Api(port);
    id = scene.approved();
  }

  @Test
  void aClosedConferenceBeginsNoCheckoutUntilItIsOpenedAgain() {
    sale("closed");

    checkOut(id).isProblem(409, "conference_closed");

    assertThat(scene.state(id).status()).isEqualTo(Status.APPROVED);
    sale("open");
    checkOut(id).is(201);
  }

  @Test
  void aCheckoutThatIsOpenWhenTheConferenceClosesCanBePaid() {
    Reply opened = checkOut(id).is(201);
    sale("closed");

    assertThat(checkOut(id).is(201).text("url")).isEqualTo(opened.text("url"));

    STRIPE.pay(scene.awaitSession(id).sessionId());
    backstage.lookNow(id + "-1");
    scene.awaitStatus(id, Status.FULFILLED);
  }

  @Test
  void aWithdrawnProductIsNotPaidForAnyMore() {
    api.ask("DELETE", organizer(), at() + "/products/corporate", "").is(200);

    Reply refused = checkOut(id).isProblem(409, "product_not_offered");

    assertThat(refused.text("advice")).contains("offer it again");
    assertThat(scene.state(id).status()).isEqualTo(Status.APPROVED);
  }

  private Reply checkOut(PurchaseId purchase) {
    return api.post(
        organizer(),
        "/bulk-purchases/" + purchase + "/checkout",
        "{}",
        Api.key("checkout-" + UUID.randomUUID()));
  }

  private void sale(String word) {
    api.ask("PATCH", organizer(), at(), "{\"sale\": \"%s\"}".formatted(word)).is(200);
  }

  private String organizer() {
    return Api.organizer(conference().value());
  }

  private String at() {
    return "/conferences/" + conference();
  }

  private ConferenceId conference() {
    return scene.conferenceOf(id);
  }
}
