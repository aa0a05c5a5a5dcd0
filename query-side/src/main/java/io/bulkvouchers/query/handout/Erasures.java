package io.bulkvouchers.query.handout;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.query.paging.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code erasure}, which only grows: what was forgotten of whom, by a pseudonym. */
@Repository
class Erasures {

  private final JdbcClient sql;

  Erasures(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Somebody whom we forgot. No event names people, so that none was changed by it.
   *
   * @param subject what he is called where he was named
   * @param emptied table and column of everything personal that there was
   * @param handOuts how many stay, as those of an erased person
   */
  record ErasedSubject(
      long id,
      UUID subject,
      String purchase,
      Instant at,
      String by,
      List<String> emptied,
      int handOuts) {}

  /**
   * Erasures, the last one first.
   *
   * @param next the value for {@code after}; absent at the end
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record ErasureReport(List<ErasedSubject> items, Optional<String> next) {}

  /** These were just erased, in this transaction. */
  void add(List<UUID> people) {
    sql.sql(
            """
            insert into erasure
              (conference_id, purchase_id, subject, erased_at, erased_by, emptied, hand_outs)
            select conference_id, purchase_id, id, erased_at, erased_by,
              array['hand_out_person.address_mark', 'hand_out_person.sealed'],
              (select count(*) from hand_out where person_id = person.id)
            from hand_out_person person
            where id = any(:people::uuid[]) and address_mark is null and sealed is null
            order by id
            """)
        .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  /** Those before one, or from the last one on when it is 0. */
  ErasureReport report(String conferenceId, int before, Limit limit) {
    List<ErasedSubject> found =
        sql.sql(
                """
                select * from erasure
                where conference_id = :conference and (:before = 0 or id < :before)
                order by id desc limit :limit
                """)
            .param("conference", conferenceId)
            .param("before", before)
            .param("limit", limit.andOneMore())
            .query(Erasures::subject)
            .list();
    if (found.size() <= limit.value()) {
      return new ErasureReport(found, Optional.empty());
    }
    List<ErasedSubject> items = found.subList(0, limit.value());
    return new ErasureReport(items, Optional.of(String.valueOf(items.getLast().id())));
  }

  private static ErasedSubject subject(ResultSet row, int number) throws SQLException {
    return new ErasedSubject(
        row.getLong("id"),
        row.getObject("subject", UUID.class),
        row.getString("purchase_id"),
        row.getTimestamp("erased_at").toInstant(),
        row.getString("erased_by"),
        List.of((String[]) row.getArray("emptied").getArray()),
        row.getInt("hand_outs"));
  }
}
