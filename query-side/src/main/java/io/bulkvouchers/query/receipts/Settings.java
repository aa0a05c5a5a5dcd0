package io.bulkvouchers.query.receipts;

import io.bulkvouchers.events.ConferenceBilling;
import io.bulkvouchers.events.ConferenceEvent.BillingChanged;
import io.bulkvouchers.events.ConferenceEvent.ProductOffered;
import io.bulkvouchers.events.ConferenceEvent.Registered;
import io.bulkvouchers.events.ConferenceEvent.SponsorRegistered;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.query.feed.Fact;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table {@code receipt_setting}: what conferences say of themselves, with the moment from which
 * each word holds. It is only added to, so that an old paper finds the words of its time.
 */
@Repository
class Settings {

  private static final JsonMapper JSON = EventCodec.mapper();

  private final JdbcClient sql;

  Settings(JdbcClient sql) {
    this.sql = sql;
  }

  /** How a conference was called. */
  private record Named(String name, String timeZone) {}

  private record Word(String kind, String id, Record state) {}

  /** Something with a name. */
  private record Called(String name) {}

  /** The words of a conference at a moment; an id stands for a name that was not there. */
  record Words(
      String conference,
      String name,
      String timeZone,
      Optional<ConferenceBilling> billing,
      Map<String, String> names) {

    String sponsor(String id) {
      return names.getOrDefault("sponsor|" + id, id);
    }

    String product(String id) {
      return names.getOrDefault("product|" + id, id);
    }
  }

  void keep(List<Fact> facts) {
    List<Fact> kept = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (Fact fact : facts) {
      word(fact)
          .ifPresent(
              word -> {
                kept.add(fact);
                words.add(word);
              });
    }
    sql.sql(
            """
            insert into receipt_setting (conference_id, version, since, kind, id, state)
            select conference, version, since::timestamptz, kind, id, state::jsonb
            from unnest(:conferences::text[], :versions::bigint[], :times::text[], :kinds::text[],
              :ids::text[], :states::text[]) as new (conference, version, since, kind, id, state)
            on conflict (conference_id, version) do nothing
            """)
        .param("conferences", kept.stream().map(Fact::streamId).toArray(String[]::new))
        .param("versions", kept.stream().mapToLong(Fact::version).toArray())
        .param(
            "times",
            kept.stream().map(fact -> fact.envelope().time().toString()).toArray(String[]::new))
        .param("kinds", words.stream().map(Word::kind).toArray(String[]::new))
        .param("ids", words.stream().map(Word::id).toArray(String[]::new))
        .param(
            "states",
            words.stream()
                .map(word -> JSON.writeValueAsString(word.state()))
                .toArray(String[]::new))
        .update();
  }

  /** What held then. */
  Words at(String conferenceId, Instant time) {
    Map<String, String> states = new HashMap<>();
    sql.sql(
            """
            select distinct on (kind, id) kind, id, state from receipt_setting
            where conference_id = :conference and since <= :time
            order by kind, id, version desc
            """)
        .param("conference", conferenceId)
        .param("time", Timestamp.from(time))
        .query(
            (RowCallbackHandler)
                row ->
                    states.put(
                        row.getString("kind") + "|" + row.getString("id"), row.getString("state")));
    return words(conferenceId, states);
  }

  private static Words words(String conferenceId, Map<String, String> states) {
    Named named =
        Optional.ofNullable(states.remove("conference|"))
            .map(state -> JSON.readValue(state, Named.class))
            .orElseGet(() -> new Named(conferenceId, "UTC"));
    Optional<ConferenceBilling> billing =
        Optional.ofNullable(states.remove("billing|"))
            .map(state -> JSON.readValue(state, ConferenceBilling.class));
    Map<String, String> names = new HashMap<>();
    states.forEach((key, state) -> names.put(key, JSON.readValue(state, Called.class).name()));
    return new Words(conferenceId, named.name(), named.timeZone(), billing, Map.copyOf(names));
  }

  private static Optional<Word> word(Fact fact) {
    return switch (fact.event()) {
      case Registered e ->
          Optional.of(new Word("conference", "", new Named(e.name(), e.timeZone())));
      case BillingChanged e -> Optional.of(new Word("billing", "", e.billing()));
      case SponsorRegistered e ->
          Optional.of(new Word("sponsor", e.sponsorId().value(), new Called(e.name())));
      case ProductOffered e ->
          Optional.of(new Word("product", e.productId().value(), new Called(e.name())));
      default -> Optional.empty();
    };
  }
}
