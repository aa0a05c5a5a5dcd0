package io.bulkvouchers.query.handout;

import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.handout.people.People;
import io.bulkvouchers.query.problem.Problem;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code hand_out}, as it is written; locks are taken here before those of letters. */
@Repository
class HandOutRows {

  private static final Logger LOG = LoggerFactory.getLogger(HandOutRows.class);

  private final JdbcClient sql;
  private final Steps steps;
  private final InstantSource clock;

  HandOutRows(JdbcClient sql, Steps steps, InstantSource clock) {
    this.sql = sql;
    this.steps = steps;
    this.clock = clock;
  }

  /** What somebody holds. */
  record Held(String handOut, int serial) {}

  /** One hand-out, locked until the transaction ends. */
  record Locked(
      String id,
      String purchaseId,
      int serial,
      UUID personId,
      String status,
      HandOut.Code code,
      Stage stage) {}

  enum Stage {
    HELD,
    ENDED
  }

  /** Two who assign at once do so one after the other; the index would refuse the second. */
  void oneAtATime(String purchaseId) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('hand_out ' || :purchase, 0))")
        .param("purchase", purchaseId)
        .query((RowCallbackHandler) _ -> {});
  }

  Map<UUID, Held> held(String purchaseId, List<UUID> people) {
    Map<UUID, Held> held = new HashMap<>();
    sql.sql(
            """
            select person_id, id, serial from hand_out
            where purchase_id = :purchase and ended_at is null and person_id = any(:ids::uuid[])
            """)
        .param("purchase", purchaseId)
        .param("ids", people.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    held.put(
                        row.getObject("person_id", UUID.class),
                        new Held(row.getString("id"), row.getInt("serial"))));
    return held;
  }

  void insert(People.Place place, String userId, Map<UUID, Held> given) {
    List<UUID> people = List.copyOf(given.keySet());
    List<Held> held = people.stream().map(given::get).toList();
    sql.sql(
            """
            insert into hand_out
              (id, purchase_id, conference_id, serial, person_id, assigned_at, assigned_by)
            select id, :purchase, :conference, serial, person, :now, :user
            from unnest(:ids::text[], :serials::int[], :people::uuid[]) as new (id, serial, person)
            order by serial
            """)
        .param("purchase", place.purchaseId())
        .param("conference", place.conferenceId())
        .param("now", Timestamp.from(clock.instant()))
        .param("user", userId)
        .param("ids", held.stream().map(Held::handOut).toArray(String[]::new))
        .param("serials", held.stream().map(Held::serial).toArray(Integer[]::new))
        .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
        .update();
    steps.add(held.stream().map(Held::handOut).toList(), HandOutStep.Kind.ASSIGNED, userId);
    LOG.info(
        "hand_out=assigned purchase={} serials={} user={}",
        place.purchaseId(),
        serials(held.stream().map(Held::serial).toList()),
        userId);
  }

  /** Ends the request when the purchase has no such hand-out. */
  Locked lock(String purchaseId, String id) {
    return sql.sql("select * from hand_out where id = :id and purchase_id = :purchase for update")
        .param("id", id)
        .param("purchase", purchaseId)
        .query(
            (row, number) ->
                new Locked(
                    row.getString("id"),
                    row.getString("purchase_id"),
                    row.getInt("serial"),
                    row.getObject("person_id", UUID.class),
                    row.getString("status"),
                    row.getBoolean("exposed") ? HandOut.Code.MAY_BE_KNOWN : HandOut.Code.UNSEEN,
                    row.getTimestamp("ended_at") == null ? Stage.HELD : Stage.ENDED))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  /** Its person holds it no more, and no letter leaves for him. */
  void end(Locked handOut, String userId) {
    sql.sql("update hand_out set ended_at = :now, ended_by = :user where id = :id")
        .param("now", Timestamp.from(clock.instant()))
        .param("user", userId)
        .param("id", handOut.id())
        .update();
    callOff(handOut.id());
    LOG.info(
        "hand_out=taken_back purchase={} serial={} code={} user={}",
        handOut.purchaseId(),
        handOut.serial(),
        handOut.code(),
        userId);
  }

  /** The letters of these people stay here; what they were handed is theirs as before. */
  void callOffLettersTo(List<UUID> people) {
    sql.sql(
            """
            select id from hand_out where person_id = any(:people::uuid[]) order by id for update
            """)
        .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
        .query(String.class)
        .list()
        .forEach(this::callOff);
  }

  /** Everything that these people were ever handed. */
  List<String> of(List<UUID> people) {
    return sql.sql("select id from hand_out where person_id = any(:people::uuid[]) order by id")
        .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private void callOff(String id) {
    sql.sql(
            """
            update hand_out_letter set state = 'called_off', finished_at = :now
            where hand_out_id = :id and state in ('waiting', 'sending')
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
    sql.sql(
            """
            update hand_out set
              status = case when exposed then 'sent' else 'not_sent' end,
              trouble = case when exposed then 'It may have left before it was called off' end
            where id = :id and status = 'sending'
            """)
        .param("id", id)
        .update();
  }

  static Serials serials(List<Integer> each) {
    return Serials.ascending(each.stream().mapToInt(Integer::intValue).sorted());
  }
}
