package io.bulkvouchers.query.handout;

import io.bulkvouchers.query.handout.HandOutStep.Kind;
import io.bulkvouchers.query.handout.Letters.Taken;
import io.bulkvouchers.query.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code hand_out_step}, which only grows, and what facts add to it. A step is written in
 * the transaction of what it tells of.
 */
@Repository
class Steps {

  private final JdbcClient sql;
  private final VoucherUses uses;
  private final InstantSource clock;

  Steps(JdbcClient sql, VoucherUses uses, InstantSource clock) {
    this.sql = sql;
    this.uses = uses;
    this.clock = clock;
  }

  /** The voucher of a hand-out, and whether what became of that one is its holder's doing. */
  private record Place(int serial, boolean holds) {}

  /** Somebody did the same with each of these. */
  void add(List<String> handOuts, Kind kind, String userId) {
    sql.sql(
            """
            insert into hand_out_step (hand_out_id, kind, at, actor)
            select id, :kind, :now, :user from unnest(:ids::text[]) as id
            """)
        .param("ids", handOuts.toArray(String[]::new))
        .param("kind", kind.word())
        .param("now", Timestamp.from(clock.instant()))
        .param("user", userId)
        .update();
  }

  /** Somebody else got a voucher in the place of this one. */
  void handedOn(String handOut, String next, String userId) {
    sql.sql(
            """
            insert into hand_out_step (hand_out_id, kind, at, actor, next_hand_out_id)
            values (:id, 'handed_on', :now, :user, :next)
            """)
        .param("id", handOut)
        .param("now", Timestamp.from(clock.instant()))
        .param("user", userId)
        .param("next", next)
        .update();
  }

  /** What became of a letter that somebody ordered; once, however often it is found out. */
  void letter(Taken letter, Kind kind, Optional<String> reason) {
    Optional<String> orderer =
        kind == Kind.BOUNCED ? Optional.empty() : Optional.of(letter.orderedBy());
    letter(letter.handOut(), letter.id(), kind, orderer, reason);
  }

  void letter(
      String handOut, UUID letter, Kind kind, Optional<String> userId, Optional<String> reason) {
    sql.sql(
            """
            insert into hand_out_step (hand_out_id, kind, at, actor, letter_id, reason)
            values (:id, :kind, :now, :user, :letter, :reason)
            on conflict (letter_id, kind) do nothing
            """)
        .param("id", handOut)
        .param("kind", kind.word())
        .param("now", Timestamp.from(clock.instant()))
        .param("user", userId.orElse(null))
        .param("letter", letter)
        .param("reason", reason.orElse(null))
        .update();
  }

  /** In the order of time; ends the request when the purchase has no such hand-out. */
  List<HandOutStep> of(String purchaseId, String handOut) {
    Place place =
        sql.sql(
                """
                select serial, ended_at is null or exposed as holds from hand_out
                where id = :id and purchase_id = :purchase
                """)
            .param("id", handOut)
            .param("purchase", purchaseId)
            .query((row, number) -> new Place(row.getInt("serial"), row.getBoolean("holds")))
            .optional()
            .orElseThrow(Problem::notFound);
    List<HandOutStep> steps = new ArrayList<>(written(handOut));
    if (place.holds()) {
      uses.of(purchaseId, place.serial()).stream().flatMap(Steps::used).forEach(steps::add);
    }
    steps.sort(Comparator.comparing(HandOutStep::at));
    return List.copyOf(steps);
  }

  private List<HandOutStep> written(String handOut) {
    return sql.sql("select * from hand_out_step where hand_out_id = :id order by number")
        .param("id", handOut)
        .query(Steps::step)
        .list();
  }

  private static HandOutStep step(ResultSet row, int number) throws SQLException {
    return new HandOutStep(
        Kind.named(row.getString("kind")),
        row.getTimestamp("at").toInstant(),
        Optional.ofNullable(row.getString("actor")),
        Optional.ofNullable(row.getString("reason")),
        Optional.ofNullable(row.getString("next_hand_out_id")),
        Optional.empty());
  }

  private static Stream<HandOutStep> used(VoucherUses.Use use) {
    return Stream.concat(
        Stream.of(used(Kind.REDEEMED, use, use.at())),
        use.releasedAt().stream().map(at -> used(Kind.RELEASED, use, at)));
  }

  private static HandOutStep used(Kind kind, VoucherUses.Use use, Instant at) {
    return new HandOutStep(
        kind, at, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(use.order()));
  }
}
