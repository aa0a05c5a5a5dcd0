package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.LineItem;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionLineItemListParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckoutSessionTest {

  private final Shop shop = Shop.open();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aNewSessionIsOpenAndUnpaidAndCarriesWhatWasAsked() throws StripeException {
    long inAnHour = Instant.now().getEpochSecond() + 3600;

    Session session = shop.session(Shop.order().setExpiresAt(inAnHour).build());

    assertThat(session.getId()).startsWith("cs_test_");
    assertThat(session.getUrl()).isEqualTo(shop.sandbox().baseUrl() + "/pay/" + session.getId());
    assertThat(session.getStatus()).isEqualTo("open");
    assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
    assertThat(session.getMode()).isEqualTo("payment");
    assertThat(session.getAmountTotal()).isEqualTo(89_500);
    assertThat(session.getCurrency()).isEqualTo("usd");
    assertThat(session.getLivemode()).isFalse();
    assertThat(session.getExpiresAt()).isEqualTo(inAnHour);
    assertThat(session.getClientReferenceId()).isEqualTo("bp_1");
    assertThat(session.getMetadata())
        .containsExactlyEntriesOf(java.util.Map.of("bulk_purchase_id", "bp_1"));
    assertThat(session.getPaymentIntent()).isNull();
    assertThat(session.getSuccessUrl()).contains("{CHECKOUT_SESSION_ID}");
  }

  @Test
  void withoutAWishItExpiresInADay() throws StripeException {
    Session session = shop.session();
    assertThat(session.getExpiresAt() - session.getCreated()).isEqualTo(86_400);
  }

  @Test
  void itsLinesAreListedApartOrExpanded() throws StripeException {
    Session session = shop.session();
    var sessions = shop.stripe().v1().checkout().sessions();

    LineItem line =
        sessions
            .lineItems()
            .list(session.getId(), SessionLineItemListParams.builder().build())
            .getData()
            .getFirst();
    Session expanded =
        sessions.retrieve(
            session.getId(), SessionRetrieveParams.builder().addExpand("line_items").build());

    assertThat(session.getLineItems()).isNull();
    assertThat(line.getQuantity()).isEqualTo(10);
    assertThat(line.getAmountTotal()).isEqualTo(89_500);
    assertThat(line.getPrice().getUnitAmount()).isEqualTo(8_950);
    assertThat(line.getDescription()).isEqualTo("Corporate");
    assertThat(expanded.getLineItems().getData()).containsExactly(line);
  }

  @Test
  void anOpenSessionCanBeExpiredOnce() throws StripeException {
    Session session = shop.session();
    var sessions = shop.stripe().v1().checkout().sessions();

    Session expired = sessions.expire(session.getId());

    assertThat(expired.getStatus()).isEqualTo("expired");
    assertThat(expired.getUrl()).isNull();
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> sessions.expire(session.getId()))
        .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(400))
        .withMessageContaining("status of `expired`");
    assertThat(shop.events()).extracting("type").containsExactly("checkout.session.expired");
  }

  @Test
  void aCompleteSessionCannotBeExpired() throws StripeException {
    Session session = shop.paid();
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> shop.stripe().v1().checkout().sessions().expire(session.getId()))
        .withMessageContaining("status of `complete`");
  }

  @Test
  void aSessionExpiresByItselfOnTheSandboxesClock() throws StripeException {
    Session session = shop.session();

    shop.advance(86_399);
    assertThat(shop.again(session).getStatus()).isEqualTo("open");
    shop.advance(2);

    assertThat(shop.again(session).getStatus()).isEqualTo("expired");
    assertThat(shop.events()).extracting("type").containsExactly("checkout.session.expired");
    assertThat(shop.pay(session, Shop.GOOD).get("outcome").getAsString()).isEqualTo("closed");
  }

  @Test
  void listsAreNewestFirstAndPagedByCursors() throws StripeException {
    List<String> ids =
        List.of(shop.session().getId(), shop.session().getId(), shop.session().getId());
    var sessions = shop.stripe().v1().checkout().sessions();

    var first = sessions.list(SessionListParams.builder().setLimit(2L).build());
    var second =
        sessions.list(
            SessionListParams.builder().setLimit(2L).setStartingAfter(ids.get(1)).build());
    var back =
        sessions.list(SessionListParams.builder().setLimit(1L).setEndingBefore(ids.get(0)).build());

    assertThat(first.getData()).extracting(Session::getId).containsExactly(ids.get(2), ids.get(1));
    assertThat(first.getHasMore()).isTrue();
    assertThat(second.getData()).extracting(Session::getId).containsExactly(ids.get(0));
    assertThat(second.getHasMore()).isFalse();
    assertThat(back.getData()).extracting(Session::getId).containsExactly(ids.get(1));
    assertThat(back.getHasMore()).isTrue();
  }

  @Test
  void listsAreFilteredByPaymentIntentStatusAndTime() throws StripeException {
    Session paid = shop.paid();
    Session open = shop.session();
    var sessions = shop.stripe().v1().checkout().sessions();

    assertThat(
            sessions
                .list(SessionListParams.builder().setPaymentIntent(paid.getPaymentIntent()).build())
                .getData())
        .extracting(Session::getId)
        .containsExactly(paid.getId());
    assertThat(
            sessions
                .list(SessionListParams.builder().setStatus(SessionListParams.Status.OPEN).build())
                .getData())
        .extracting(Session::getId)
        .containsExactly(open.getId());
    assertThat(
            sessions
                .list(
                    SessionListParams.builder()
                        .setCreated(
                            SessionListParams.Created.builder()
                                .setGt(open.getCreated() + 60)
                                .build())
                        .build())
                .getData())
        .isEmpty();
  }

  @Test
  void anUnknownIdAndAnotherAccountsIdAreTheSame404() throws StripeException {
    Session mine = shop.session();
    var stranger = Shop.client(shop.sandbox(), "rk_test_other");

    for (String id : List.of("cs_test_nothing", mine.getId())) {
      assertThatExceptionOfType(InvalidRequestException.class)
          .isThrownBy(() -> stranger.v1().checkout().sessions().retrieve(id))
          .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(404))
          .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("resource_missing"))
          .withMessageContaining("No such checkout.session: '" + id + "'");
    }
  }
}
