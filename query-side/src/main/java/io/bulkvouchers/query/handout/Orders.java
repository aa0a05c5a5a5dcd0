package io.bulkvouchers.query.handout;

import io.bulkvouchers.query.handout.mail.MailSettings;
import io.bulkvouchers.query.handout.mail.PostOffice;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Wants letters. Writing one down is all that happens here, with the reveal that it is: the postman
 * takes it from there, and nothing is lost when he or the mail server is away.
 */
@Component
class Orders {

  private static final String LETTERS =
      """
      , written as (
        insert into hand_out_letter
          (id, hand_out_id, kind, state, due_at, ordered_at, ordered_by, request_id)
        select uuidv7(), id, :kind, 'waiting', :now::timestamptz, :now::timestamptz, :user, :request
        from chosen)
      select serial from chosen
      """;

  private final JdbcClient sql;
  private final HandOuts handOuts;
  private final IssuedVouchers vouchers;
  private final Unusable unusable;
  private final PostOffice post;
  private final MailSettings settings;
  private final InstantSource clock;

  Orders(
      JdbcClient sql,
      HandOuts handOuts,
      IssuedVouchers vouchers,
      Unusable unusable,
      PostOffice post,
      MailSettings settings,
      InstantSource clock) {
    this.sql = sql;
    this.handOuts = handOuts;
    this.vouchers = vouchers;
    this.unusable = unusable;
    this.post = post;
    this.settings = settings;
    this.clock = clock;
  }

  /** Who wants letters, and to whom; to all whom it fits when none is named. */
  record Order(String purchaseId, String userId, String requestId, Optional<List<String>> chosen) {}

  /** What came of it; who is left out has his letter, is erased, or cannot use the code. */
  record Ordered(int ordered, int leftOut) {}

  /** The code for everybody who has not got it; who bounced gets it again only when he is named. */
  Ordered send(Order order) {
    requirePost();
    String choice =
        """
        with chosen as (
          update hand_out h set status = 'sending', trouble = null
          where h.id in (select h.id from hand_out h where %s
            and (h.status in ('not_sent', 'failed') or (h.status = 'bounced' and :named))
            order by h.number for update)
          returning h.id, h.serial)
        """;
    return write(order, "code", choice);
  }

  /** The code once more for who has it and has not used it, at most once in a while. */
  Ordered remind(Order order) {
    requirePost();
    String choice =
        """
        with chosen as (
          select h.id, h.serial from hand_out h where %s and h.status = 'sent'
            and coalesce(h.reminded_at, h.sent_at) <= :latest::timestamptz
          order by h.number for update)
        """;
    return write(order, "reminder", choice);
  }

  /** How many could be sent their code now. */
  int toSend(String purchaseId) {
    return count(purchaseId, "h.status in ('not_sent', 'failed')");
  }

  /** How many have a code that they could still use; whether they were written to lately or not. */
  int toRemind(String purchaseId) {
    return count(purchaseId, "h.status = 'sent'");
  }

  private int count(String purchaseId, String which) {
    return sql.sql("select count(*) from hand_out h where " + FITS + " and " + which)
        .param("purchase", purchaseId)
        .param("usable", Multirange.of(handOuts.usable(purchaseId)))
        .param("named", false)
        .param("ids", new String[0])
        .query(Integer.class)
        .single();
  }

  private Ordered write(Order order, String kind, String choice) {
    List<Integer> serials =
        sql.sql(choice.formatted(FITS) + LETTERS)
            .param("purchase", order.purchaseId())
            .param("usable", Multirange.of(handOuts.usable(order.purchaseId())))
            .param("named", order.chosen().isPresent())
            .param("ids", order.chosen().orElseGet(List::of).toArray(String[]::new))
            .param("latest", Timestamp.from(now().minus(settings.remindEvery())))
            .param("kind", kind)
            .param("now", Timestamp.from(now()))
            .param("user", order.userId())
            .param("request", order.requestId())
            .query(Integer.class)
            .list();
    if (serials.isEmpty()) {
      unusable.refuse(order.purchaseId(), order.chosen());
    } else {
      vouchers.recordReveal(
          order.purchaseId(), order.userId(), HandOutRows.serials(serials), order.requestId());
    }
    int wanted = order.chosen().map(List::size).orElse(serials.size());
    return new Ordered(serials.size(), Math.max(0, wanted - serials.size()));
  }

  private static final String FITS =
      """
      h.purchase_id = :purchase and h.ended_at is null
        and :usable::int4multirange @> h.serial
        and (not :named or h.id = any(:ids))
        and exists (select from hand_out_person p where p.id = h.person_id and p.erased_at is null)
        and not exists (select from hand_out_letter l
          where l.hand_out_id = h.id and l.state in ('waiting', 'sending'))
      """;

  private void requirePost() {
    if (post.outlook() == PostOffice.Outlook.NOT_CONFIGURED) {
      throw new Problem(ProblemCode.MAIL_NOT_CONFIGURED, ProblemCode.MAIL_NOT_CONFIGURED.advice());
    }
  }

  private Instant now() {
    return clock.instant();
  }
}
