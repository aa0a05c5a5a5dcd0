package io.bulkvouchers.query.history;

import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.ConferenceEvent.SponsorRegistered;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.wire.EventEnvelope;
import io.bulkvouchers.query.access.Owner;
import io.bulkvouchers.query.feed.Fact;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a fact is found by, beside its bytes. */
record HistoryRow(
    long position,
    String stream,
    long version,
    UUID event,
    String type,
    Instant time,
    String exact,
    String conference,
    Optional<String> sponsor,
    Optional<String> actor,
    Optional<String> cause,
    Optional<String> correlation,
    Optional<Long> amount,
    Optional<String> currency,
    long source,
    String body) {

  static HistoryRow of(Fact fact, @Nullable Owner purchaseOwner) {
    EventEnvelope envelope = fact.envelope();
    Owner owner = ownerOf(fact, purchaseOwner);
    Optional<Money> amount = Amounts.of(fact.event());
    return new HistoryRow(
        fact.position(),
        envelope.streamId(),
        envelope.version(),
        envelope.id(),
        envelope.type().wireName(),
        envelope.time(),
        envelope.time().toString(),
        owner.conferenceId(),
        owner.sponsorId(),
        envelope.origin().actor(),
        envelope.origin().cause(),
        envelope.origin().correlation(),
        amount.map(Money::amount),
        amount.map(money -> money.currency().getCurrencyCode()),
        envelope.position(),
        fact.body());
  }

  private static Owner ownerOf(Fact fact, @Nullable Owner purchaseOwner) {
    return switch (fact.event()) {
      case SponsorRegistered event ->
          new Owner(event.conferenceId().value(), Optional.of(event.sponsorId().value()));
      case ConferenceEvent event -> new Owner(event.conferenceId().value(), Optional.empty());
      default ->
          Optional.ofNullable(purchaseOwner)
              .orElseThrow(() -> new IllegalStateException("Nobody's purchase: " + fact));
    };
  }
}
