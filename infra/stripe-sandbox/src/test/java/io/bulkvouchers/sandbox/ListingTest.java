package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.HasId;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.ChargeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import io.bulkvouchers.sandbox.client.SandboxControl;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListingTest {

  private final Shop shop = Shop.open();
  private final SandboxControl control = SandboxControl.of(shop.sandbox().baseUrl());

  @AfterEach
  void close() {
    control.close();
    shop.close();
  }

  private List<String> sessions(SessionListParams.Builder wanted) throws StripeException {
    return ids(shop.stripe().v1().checkout().sessions().list(wanted.build()).getData());
  }

  private List<String> events(EventListParams.Builder wanted) throws StripeException {
    return shop.stripe().v1().events().list(wanted.build()).getData().stream()
        .map(Event::getType)
        .toList();
  }

  private static List<String> ids(List<? extends HasId> objects) {
    return objects.stream().map(HasId::getId).toList();
  }

  private static SessionListParams.Created since(long second) {
    return SessionListParams.Created.builder().setGte(second).build();
  }

  @Test
  void sessionsAreSweptByStatusTimeAndPaymentIntent() throws StripeException {
    Session paid = shop.paid();
    control.advance(Duration.ofHours(1));
    Session open = shop.session();
    Session expired = shop.session();
    control.expire(expired.getId());

    assertThat(sessions(SessionListParams.builder().setStatus(SessionListParams.Status.OPEN)))
        .containsExactly(open.getId());
    assertThat(sessions(SessionListParams.builder().setStatus(SessionListParams.Status.EXPIRED)))
        .containsExactly(expired.getId());
    assertThat(sessions(SessionListParams.builder().setPaymentIntent(paid.getPaymentIntent())))
        .containsExactly(paid.getId());
    assertThat(sessions(SessionListParams.builder().setCreated(since(open.getCreated()))))
        .containsExactly(expired.getId(), open.getId());
  }

  @Test
  void aSweepGoesOnThoughItsCursorIsWantedNoLonger() throws StripeException {
    Session older = shop.session();
    Session newer = shop.session();
    SessionListParams.Builder open =
        SessionListParams.builder().setStatus(SessionListParams.Status.OPEN);
    assertThat(sessions(open.setLimit(1L))).containsExactly(newer.getId());

    control.expire(newer.getId());

    assertThat(sessions(open.setStartingAfter(newer.getId()))).containsExactly(older.getId());
    SessionListParams.Builder back =
        SessionListParams.builder()
            .setStatus(SessionListParams.Status.EXPIRED)
            .setEndingBefore(older.getId());
    assertThat(sessions(back)).containsExactly(newer.getId());
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> sessions(open.setStartingAfter("cs_none")))
        .satisfies(refused -> assertThat(refused.getParam()).isEqualTo("starting_after"));
  }

  @Test
  void eventsThatNobodyTookAreSweptByType() throws StripeException {
    try (Inbox inbox = new Inbox()) {
      control.account(Shop.KEY, inbox.url(), "whsec_a");
      shop.paid();
      EventListParams.Builder missed = EventListParams.builder().setDeliverySuccess(false);
      await().atMost(Duration.ofSeconds(10)).until(() -> events(missed).isEmpty());
      control.deliveries("drop");
      shop.paid();

      assertThat(events(missed.addType("checkout.session.completed").addType("charge.refunded")))
          .containsExactly("checkout.session.completed");
      assertThat(events(EventListParams.builder().setDeliverySuccess(true))).hasSize(4);
    }
  }

  @Test
  void eventsAreListedByTimeAndForgottenAfterThirtyDays() throws StripeException {
    shop.paid();
    Event first = shop.events().getLast();
    control.advance(Duration.ofDays(29));
    shop.session();
    control.expire(shop.session().getId());
    EventListParams.Builder recent =
        EventListParams.builder()
            .setCreated(
                EventListParams.Created.builder().setGt(first.getCreated() + 86_400).build());
    assertThat(events(recent)).containsExactly("checkout.session.expired");
    assertThat(events(EventListParams.builder().setType("payment_intent.*"))).hasSize(2);

    control.advance(Duration.ofDays(1));

    assertThat(events(EventListParams.builder().setType("payment_intent.*"))).isEmpty();
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> shop.stripe().v1().events().retrieve(first.getId()))
        .withMessageContaining("No such event");
  }

  @Test
  void typeAndTypesExcludeEachOther() {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> events(EventListParams.builder().setType("a").addType("b")))
        .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("parameters_exclusive"));
    EventListParams.Builder many = EventListParams.builder();
    for (int type = 0; type < 21; type++) {
      many.addType("a." + type);
    }
    assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> events(many));
  }

  @Test
  void moneyIsListedByWhatItBelongsTo() throws StripeException {
    Session first = shop.paid();
    Session second = shop.paid();
    control.refundInDashboard(first.getPaymentIntent(), 100);
    control.refundInDashboard(second.getPaymentIntent(), 100);
    var stripe = shop.stripe().v1();
    ChargeListParams charges =
        ChargeListParams.builder().setPaymentIntent(first.getPaymentIntent()).build();
    Charge charge = stripe.charges().list(charges).getData().getFirst();
    RefundListParams refunds = RefundListParams.builder().setCharge(charge.getId()).build();
    assertThat(stripe.refunds().list(refunds).getData())
        .singleElement()
        .extracting(Refund::getPaymentIntent)
        .isEqualTo(first.getPaymentIntent());
    PaymentIntentListParams intents =
        PaymentIntentListParams.builder().setStartingAfter(second.getPaymentIntent()).build();
    assertThat(stripe.paymentIntents().list(intents).getData())
        .extracting(PaymentIntent::getId)
        .containsExactly(first.getPaymentIntent());
    assertThat(stripe.charges().list(ChargeListParams.builder().setLimit(1L).build()).getHasMore())
        .isTrue();
  }
}
