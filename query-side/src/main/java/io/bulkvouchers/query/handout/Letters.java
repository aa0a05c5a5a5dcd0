package io.bulkvouchers.query.handout;

import io.bulkvouchers.query.handout.mail.MailSettings;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The table {@code hand_out_letter}. Who takes a letter has it for a while; when he dies with it,
 * the next one takes it and sends the same letter again.
 */
@Repository
class Letters {

  private final JdbcClient sql;
  private final MailSettings settings;
  private final InstantSource clock;

  Letters(JdbcClient sql, MailSettings settings, InstantSource clock) {
    this.sql = sql;
    this.settings = settings;
    this.clock = clock;
  }

  /** One letter that somebody took. */
  record Taken(
      UUID id,
      String handOut,
      String kind,
      int tries,
      Instant orderedAt,
      String orderedBy,
      String purchaseId,
      int serial,
      UUID personId,
      HandOut.Code before) {}

  /** The letter that waits longest and that nobody else looks at. */
  Optional<Taken> take() {
    Instant now = clock.instant();
    return sql.sql(
            """
            with taken as (
              update hand_out_letter set state = 'sending', tries = tries + 1, due_at = :until
              where id = (select id from hand_out_letter
                where state in ('waiting', 'sending') and due_at <= :now
                order by due_at limit 1 for update skip locked)
              returning *)
            select taken.*, h.purchase_id, h.serial, h.person_id, h.exposed
            from taken join hand_out h on h.id = taken.hand_out_id
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(settings.lease())))
        .query(
            (row, number) ->
                new Taken(
                    row.getObject("id", UUID.class),
                    row.getString("hand_out_id"),
                    row.getString("kind"),
                    row.getInt("tries"),
                    row.getTimestamp("ordered_at").toInstant(),
                    row.getString("ordered_by"),
                    row.getString("purchase_id"),
                    row.getInt("serial"),
                    row.getObject("person_id", UUID.class),
                    row.getBoolean("exposed") ? HandOut.Code.MAY_BE_KNOWN : HandOut.Code.UNSEEN))
        .optional();
  }

  /**
   * Says that the code leaves now, and holds the letter for a whole lease from now on; false when
   * it was taken back meanwhile, or taken by another one because all this took too long.
   */
  @Transactional
  public boolean expose(Taken letter) {
    boolean exposed =
        sql.sql(
                    """
                    update hand_out h set exposed = true
                    where h.id = :handOut and h.ended_at is null and exists (
                      select from hand_out_letter l
                      where l.id = :id and l.state = 'sending' and l.tries = :tries)
                    """)
                .param("handOut", letter.handOut())
                .param("id", letter.id())
                .param("tries", letter.tries())
                .update()
            == 1;
    return exposed && holds(letter);
  }

  private boolean holds(Taken letter) {
    boolean held =
        sql.sql(
                    """
                    update hand_out_letter set due_at = :until
                    where id = :id and state = 'sending' and tries = :tries
                    """)
                .param("until", Timestamp.from(clock.instant().plus(settings.lease())))
                .param("id", letter.id())
                .param("tries", letter.tries())
                .update()
            == 1;
    if (!held) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return held;
  }

  /** It goes out again then. */
  void again(Taken letter, Instant next, String why) {
    sql.sql(
            """
            update hand_out_letter set state = 'waiting', due_at = :next, trouble = :why
            where id = :id and state = 'sending' and tries = :tries
            """)
        .param("tries", letter.tries())
        .param("next", Timestamp.from(next))
        .param("why", why)
        .param("id", letter.id())
        .update();
  }

  /** Its failing is told to operators until another one is ordered. */
  void blameUs(Taken letter) {
    sql.sql("update hand_out_letter set fault = 'ours' where id = :id")
        .param("id", letter.id())
        .update();
  }

  /** Nothing more is done with it. */
  void finish(UUID letter, String state, Optional<String> why) {
    sql.sql(
            """
            update hand_out_letter set state = :state, finished_at = :now, trouble = :why
            where id = :id and state <> 'called_off'
            """)
        .param("state", state)
        .param("now", Timestamp.from(clock.instant()))
        .param("why", why.orElse(null))
        .param("id", letter)
        .update();
  }
}
