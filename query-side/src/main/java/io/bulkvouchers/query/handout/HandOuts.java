package io.bulkvouchers.query.handout;

import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.paging.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code hand_out}, as it is read. */
@Repository
class HandOuts implements HandedOut {

  private static final String STATUS =
      """
      case when h.ended_at is not null then 'taken_back'
           when :redeemed::int4multirange @> h.serial then 'redeemed'
           else h.status end
      """;

  private final JdbcClient sql;
  private final IssuedVouchers vouchers;

  HandOuts(JdbcClient sql, IssuedVouchers vouchers) {
    this.sql = sql;
    this.vouchers = vouchers;
  }

  /** A row with its place in the list. */
  record Placed(long number, UUID personId, HandOut handOut) {}

  List<Placed> page(String purchaseId, Optional<HandOutStatus> status, int after, Limit limit) {
    return sql.sql(
            """
                select h.*, h.number as place, %s as shown, p.erased_at, l.due_at
                from hand_out h
                join hand_out_person p on p.id = h.person_id
                left join hand_out_letter l
                  on l.hand_out_id = h.id and l.state = 'waiting' and l.tries > 0
                where h.purchase_id = :purchase and h.number > :after
                  and (:status = '' or %s = :status)
                order by h.number limit :limit
                """
                .formatted(STATUS, STATUS))
        .param("redeemed", Multirange.of(vouchers.redeemed(purchaseId)))
        .param("purchase", purchaseId)
        .param("after", after)
        .param("status", status.map(HandOutStatus::word).orElse(""))
        .param("limit", limit.andOneMore())
        .query(HandOuts::placed)
        .list();
  }

  @Override
  public HandOutCounts count(String purchaseId) {
    return sql.sql(
            """
            select
              count(*) filter (where shown <> 'taken_back') as handed_out,
              count(*) filter (where shown = 'not_sent') as not_sent,
              count(*) filter (where shown = 'sending') as sending,
              count(*) filter (where shown = 'sent') as sent,
              count(*) filter (where shown = 'failed') as failed,
              count(*) filter (where shown = 'bounced') as bounced,
              count(*) filter (where shown = 'redeemed') as redeemed,
              count(*) filter (where shown = 'taken_back') as taken_back
            from (select %s as shown from hand_out h where h.purchase_id = :purchase) as every
            """
                .formatted(STATUS))
        .param("redeemed", Multirange.of(vouchers.redeemed(purchaseId)))
        .param("purchase", purchaseId)
        .query(
            (row, number) ->
                new HandOutCounts(
                    row.getInt("handed_out"),
                    row.getInt("not_sent"),
                    row.getInt("sending"),
                    row.getInt("sent"),
                    row.getInt("failed"),
                    row.getInt("bounced"),
                    row.getInt("redeemed"),
                    row.getInt("taken_back")))
        .single();
  }

  /** The lowest serials that nobody holds and whose code nobody may have read. */
  List<Integer> free(String purchaseId, int most) {
    return sql.sql(
            """
            select serial
            from unnest(:free::int4multirange) as free (r),
              lateral generate_series(lower(r), least(upper(r) - 1, lower(r) + :most - 1)) as serial
            order by serial limit :most
            """)
        .param("free", freeRanges(purchaseId))
        .param("most", most)
        .query(Integer.class)
        .list();
  }

  /** Whether this serial is one of those. */
  boolean isFree(String purchaseId, int serial) {
    return sql.sql("select :free::int4multirange @> :serial")
        .param("free", freeRanges(purchaseId))
        .param("serial", serial)
        .query(Boolean.class)
        .single();
  }

  /** How many those are. */
  int countFree(String purchaseId) {
    return sql.sql(
            """
            select coalesce(sum(upper(r) - lower(r)), 0)
            from unnest(:free::int4multirange) as free (r)
            """)
        .param("free", freeRanges(purchaseId))
        .query(Integer.class)
        .single();
  }

  /** What can be used and has not been. */
  Serials usable(String purchaseId) {
    return vouchers.live(purchaseId).minus(vouchers.redeemed(purchaseId));
  }

  private String freeRanges(String purchaseId) {
    return sql.sql(
            """
            select :usable::int4multirange - coalesce(
              (select range_agg(int4range(serial, serial + 1)) from hand_out
               where purchase_id = :purchase and (ended_at is null or exposed)),
              '{}'::int4multirange)
            """)
        .param("usable", Multirange.of(usable(purchaseId)))
        .param("purchase", purchaseId)
        .query(String.class)
        .single();
  }

  private static Placed placed(ResultSet row, int number) throws SQLException {
    return new Placed(
        row.getLong("place"),
        row.getObject("person_id", UUID.class),
        new HandOut(
            row.getString("id"),
            row.getInt("serial"),
            HandOutStatus.named(row.getString("shown")),
            Optional.empty(),
            time(row, "erased_at").isPresent() ? HandOut.Holder.ERASED : HandOut.Holder.KNOWN,
            Optional.empty(),
            row.getBoolean("exposed") ? HandOut.Code.MAY_BE_KNOWN : HandOut.Code.UNSEEN,
            row.getTimestamp("assigned_at").toInstant(),
            row.getString("assigned_by"),
            time(row, "sent_at"),
            time(row, "reminded_at"),
            Optional.ofNullable(row.getString("trouble")),
            time(row, "due_at"),
            time(row, "ended_at")));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
