package io.bulkvouchers.command.janitor;

import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.stripe.StripeLists;
import io.bulkvouchers.command.stripe.StripeNews;
import io.bulkvouchers.command.webhook.EventIntake;
import io.bulkvouchers.command.webhook.Subscribed;
import io.bulkvouchers.events.ConferenceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes through one account: first the events that Stripe could not deliver, then the objects whose
 * events were never tried. Each part is gone through even when another cannot be read.
 */
@Component
class AccountSweep {

  private static final Logger LOG = LoggerFactory.getLogger(AccountSweep.class);

  /** Stripe keeps events so long. */
  static final Duration KEPT = Duration.ofDays(30);

  /** Lists lag behind, and clocks differ. */
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  private final StripeLists stripe;
  private final EventIntake intake;
  private final LostObjects objects;
  private final Sweeps sweeps;
  private final Clock clock;

  AccountSweep(
      StripeLists stripe, EventIntake intake, LostObjects objects, Sweeps sweeps, Clock clock) {
    this.stripe = stripe;
    this.intake = intake;
    this.objects = objects;
    this.sweeps = sweeps;
    this.clock = clock;
  }

  void sweep(ConferenceId conference) {
    Instant now = clock.instant();
    Instant since = sweeps.eventsUntil(conference).orElse(now.minus(KEPT));
    List<String> problems = new ArrayList<>();
    Instant until =
        switch (stripe.undelivered(conference, Subscribed.TYPES, since.minus(OVERLAP))) {
          case Answer.Given<List<StripeNews>>(List<StripeNews> news) ->
              takeIn(conference, news, since);
          case Answer.Refused<List<StripeNews>>(String reason) -> {
            problems.add("events_refused_" + reason);
            yield since;
          }
          case Answer.Unknown<List<StripeNews>>(String problem, Answer.Key _) -> {
            problems.add("events_" + problem);
            yield since;
          }
        };
    problems.addAll(objects.heal(conference, now));
    Optional<String> problem = problems.stream().reduce((one, other) -> one + ", " + other);
    sweeps.swept(conference, until, now, problem);
    problem.ifPresent(
        what -> LOG.warn("fact=sweep_incomplete conference={} problem={}", conference, what));
  }

  /** The cursor moves by Stripe's clock, and only once all that it passes is taken in. */
  private Instant takeIn(ConferenceId conference, List<StripeNews> news, Instant since) {
    Instant until = since;
    for (StripeNews one : news) {
      if (intake.take(conference, one.id(), one.type(), one.objectId())) {
        LOG.info(
            "fact=undelivered_event_found conference={} event={} type={} object={}",
            conference,
            one.id(),
            one.type(),
            one.objectId());
      }
      until = one.createdAt().isAfter(until) ? one.createdAt() : until;
    }
    return until;
  }
}
