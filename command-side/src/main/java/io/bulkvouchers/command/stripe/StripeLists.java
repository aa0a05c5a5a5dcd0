package io.bulkvouchers.command.stripe;

import com.stripe.param.ChargeListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.events.ConferenceId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * All that an account holds of a kind, the newest first; for those who look for what was lost. What
 * this build cannot read throws {@link UnknownWord} or {@code InvalidValue} when it is asked for.
 */
@Component
public final class StripeLists {

  private final StripeClients clients;

  StripeLists(StripeClients clients) {
    this.clients = clients;
  }

  /** Events that some endpoint of the account has not taken; Stripe keeps them for 30 days. */
  public Answer<List<StripeNews>> undelivered(
      ConferenceId conference, List<String> types, Instant since) {
    EventListParams.Created created =
        EventListParams.Created.builder().setGte(since.getEpochSecond()).build();
    return of(conference)
        .all(
            (stripe, after) -> {
              EventListParams.Builder form =
                  EventListParams.builder()
                      .setDeliverySuccess(false)
                      .addAllType(types)
                      .setCreated(created)
                      .setLimit(Pages.SIZE);
              after.ifPresent(form::setStartingAfter);
              return stripe.v1().events().list(form.build());
            },
            StripeNews::of)
        .map(all -> all.stream().map(Supplier::get).toList());
  }

  /** Sessions in a state, opened since a moment. */
  public Answer<List<Supplier<StripeSession>>> sessions(
      ConferenceId conference, StripeSession.Status status, Instant since) {
    SessionListParams.Created created =
        SessionListParams.Created.builder().setGte(since.getEpochSecond()).build();
    SessionListParams.Status word = SessionListParams.Status.valueOf(status.name());
    return of(conference)
        .all(
            (stripe, after) -> {
              SessionListParams.Builder form =
                  SessionListParams.builder()
                      .setStatus(word)
                      .setCreated(created)
                      .setLimit(Pages.SIZE);
              after.ifPresent(form::setStartingAfter);
              return stripe.v1().checkout().sessions().list(form.build());
            },
            StripeSession::of);
  }

  /** All payments that were ever tried. */
  public Answer<List<Supplier<StripeCharge>>> charges(ConferenceId conference) {
    return of(conference)
        .all(
            (stripe, after) -> {
              ChargeListParams.Builder form = ChargeListParams.builder().setLimit(Pages.SIZE);
              after.ifPresent(form::setStartingAfter);
              return stripe.v1().charges().list(form.build());
            },
            StripeCharge::of);
  }

  /** Refunds made since a moment, those of the dashboard included. */
  public Answer<List<Supplier<StripeRefund>>> refunds(ConferenceId conference, Instant since) {
    RefundListParams.Created created =
        RefundListParams.Created.builder().setGte(since.getEpochSecond()).build();
    return of(conference)
        .all(
            (stripe, after) -> {
              RefundListParams.Builder form =
                  RefundListParams.builder().setCreated(created).setLimit(Pages.SIZE);
              after.ifPresent(form::setStartingAfter);
              return stripe.v1().refunds().list(form.build());
            },
            StripeRefund::of);
  }

  /** All disputes, decided ones included. */
  public Answer<List<Supplier<StripeDispute>>> disputes(ConferenceId conference) {
    return of(conference)
        .all(
            (stripe, after) -> {
              DisputeListParams.Builder form = DisputeListParams.builder().setLimit(Pages.SIZE);
              after.ifPresent(form::setStartingAfter);
              return stripe.v1().disputes().list(form.build());
            },
            StripeDispute::of);
  }

  private Pages of(ConferenceId conference) {
    return new Pages(clients, conference);
  }
}
