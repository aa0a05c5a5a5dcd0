package io.bulkvouchers.command.janitor;

import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.stripe.Metadata;
import io.bulkvouchers.command.stripe.StripeDispute;
import io.bulkvouchers.command.stripe.StripeLists;
import io.bulkvouchers.command.stripe.StripeRefund;
import io.bulkvouchers.command.stripe.StripeSession;
import io.bulkvouchers.command.stripe.UnknownWord;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds what no event told of, because there was no endpoint, or an event got lost on the way. What
 * is found goes through the inbox as the event would have.
 */
@Component
class LostObjects {

  private static final Logger LOG = LoggerFactory.getLogger(LostObjects.class);

  /**
   * A session lives for a day; its money may take longer, which the watch of its call waits for.
   */
  private static final Duration SESSION_LIFE = Duration.ofHours(25);

  private static final Duration REFUND_MAY_BOUNCE = Duration.ofDays(31);

  private final StripeLists stripe;
  private final MissedEvents missed;
  private final StraySessions strays;

  LostObjects(StripeLists stripe, MissedEvents missed, StraySessions strays) {
    this.stripe = stripe;
    this.missed = missed;
    this.strays = strays;
  }

  /** What could not be looked at. */
  List<String> heal(ConferenceId conference, Instant now) {
    Instant dayAgo = now.minus(SESSION_LIFE);
    List<Optional<String>> problems = new ArrayList<>();
    problems.add(
        each(
            "open_sessions",
            stripe.sessions(conference, StripeSession.Status.OPEN, dayAgo),
            session -> strays.check(conference, session)));
    problems.add(
        each(
            "complete_sessions",
            stripe.sessions(conference, StripeSession.Status.COMPLETE, dayAgo),
            session -> complete(conference, session)));
    problems.add(
        each(
            "refunds",
            stripe.refunds(conference, now.minus(REFUND_MAY_BOUNCE)),
            refund -> refund(conference, refund)));
    problems.add(
        each("disputes", stripe.disputes(conference), dispute -> dispute(conference, dispute)));
    return problems.stream().flatMap(Optional::stream).toList();
  }

  private static <T> Optional<String> each(
      String what, Answer<List<Supplier<T>>> answer, Consumer<T> healing) {
    return switch (answer) {
      case Answer.Given<List<Supplier<T>>>(List<Supplier<T>> all) ->
          all.stream()
              .map(one -> carefully(what, one, healing))
              .flatMap(Optional::stream)
              .reduce((one, more) -> one);
      case Answer.Refused<List<Supplier<T>>>(String reason) ->
          Optional.of(what + "_refused_" + reason);
      case Answer.Unknown<List<Supplier<T>>>(String problem, Answer.Key _) ->
          Optional.of(what + "_" + problem);
    };
  }

  /** A word of tomorrow is for a person; what this build can read is healed all the same. */
  private static <T> Optional<String> carefully(String what, Supplier<T> one, Consumer<T> healing) {
    try {
      healing.accept(one.get());
      return Optional.empty();
    } catch (UnknownWord | InvalidValue strange) {
      LOG.warn("fact=not_understood part={} reason={}", what, strange.getMessage());
      return Optional.of(what + "_not_understood");
    }
  }

  private void complete(ConferenceId conference, StripeSession session) {
    if (mayConcern(conference, session.metadata())) {
      missed.tell(conference, "checkout.session.completed", session.id());
    }
  }

  /** Our own refunds are watched by their calls; those of the dashboard nobody else looks after. */
  private void refund(ConferenceId conference, StripeRefund refund) {
    if (refund.metadata().refundId().isPresent() || !mayConcern(conference, refund.metadata())) {
      return;
    }
    switch (refund.progress()) {
      case PENDING -> {}
      case SUCCEEDED -> missed.tellOnce(conference, "refund.updated", refund.id());
      case FAILED -> missed.tellOnce(conference, "refund.failed", refund.id());
    }
  }

  /** Two conferences may share an account; what carries no mark, its payment tells whose it is. */
  private static boolean mayConcern(ConferenceId conference, Metadata metadata) {
    return metadata.conferenceId().map(conference::equals).orElse(true);
  }

  private void dispute(ConferenceId conference, StripeDispute dispute) {
    missed.tell(
        conference,
        switch (dispute.standing()) {
          case INQUIRY -> "charge.dispute.created";
          case CHARGEBACK -> "charge.dispute.funds_withdrawn";
          case INQUIRY_CLOSED, WON, LOST -> "charge.dispute.closed";
        },
        dispute.id());
  }
}
