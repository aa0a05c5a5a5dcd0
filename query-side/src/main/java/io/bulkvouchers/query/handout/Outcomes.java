package io.bulkvouchers.query.handout;

import io.bulkvouchers.query.handout.HandOutStep.Kind;
import io.bulkvouchers.query.handout.Letters.Taken;
import io.bulkvouchers.query.handout.mail.Delivery;
import io.bulkvouchers.query.handout.mail.MailSettings;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of letters, written down with what it makes of their hand-outs. */
@Component
class Outcomes {

  private final JdbcClient sql;
  private final Letters letters;
  private final Steps steps;
  private final MailSettings settings;
  private final InstantSource clock;

  Outcomes(
      JdbcClient sql, Letters letters, Steps steps, MailSettings settings, InstantSource clock) {
    this.sql = sql;
    this.letters = letters;
    this.steps = steps;
    this.settings = settings;
    this.clock = clock;
  }

  /** The code cannot be used any more, or nobody knows whose it is: no letter. */
  @Transactional
  public void drop(Taken letter, String why) {
    handOut(letter, "failed", why);
    finish(letter.id(), "failed", why);
    steps.letter(letter, Kind.FAILED, Optional.of(why));
  }

  /** The letter could not be written, by no fault of its reader. */
  @Transactional
  public void breakOff(Taken letter, String why) {
    drop(letter, why);
    letters.blameUs(letter);
  }

  /** Writes down what became of a try. */
  @Transactional
  public void settle(Taken letter, Delivery delivery) {
    switch (delivery) {
      case Delivery.Accepted _ -> {
        sent(letter);
        letters.finish(letter.id(), "sent", Optional.empty());
        steps.letter(
            letter, letter.kind().equals("reminder") ? Kind.REMINDED : Kind.SENT, Optional.empty());
      }
      case Delivery.Bounced(int reply) -> {
        String why = "The mail server knows no such recipient (%d)".formatted(reply);
        unexpose(letter);
        bounced(letter.handOut(), why);
        finish(letter.id(), "bounced", why);
        steps.letter(letter, Kind.BOUNCED, Optional.of(why));
      }
      case Delivery.Refused(int reply) ->
          drop(letter, "The mail server refuses the letter (%d)".formatted(reply));
      case Delivery.Postponed(int reply) -> {
        String why = "The mail server does not take the letter now (%d)".formatted(reply);
        if (letter.orderedAt().plus(settings.giveUpAfter()).isBefore(clock.instant())) {
          drop(letter, why);
        } else {
          handOut(letter, "failed", why);
          again(letter, why);
        }
      }
      case Delivery.Unreachable(String why) -> {
        unexpose(letter);
        handOut(letter, "failed", why);
        again(letter, why);
      }
      case Delivery.Unwritable(String why) -> {
        unexpose(letter);
        breakOff(letter, "The letter could not be written (%s)".formatted(why));
      }
      case Delivery.Unknown _ -> {
        String why = "The mail server has not said whether it took the letter";
        handOut(letter, "sending", why);
        again(letter, why);
      }
    }
  }

  /** A letter that was taken came back: nobody has this address. */
  @Transactional
  public Optional<String> bounced(String conferenceId, UUID letter, String status, String userId) {
    Optional<String> handOut =
        sql.sql(
                """
                select h.id from hand_out_letter l join hand_out h on h.id = l.hand_out_id
                where l.id = :id and h.conference_id = :conference for update of h
                """)
            .param("id", letter)
            .param("conference", conferenceId)
            .query(String.class)
            .optional();
    handOut.ifPresent(
        id -> {
          String why = "The letter came back (%s)".formatted(status);
          bounced(id, why);
          toldBy(id, userId);
          steps.letter(id, letter, Kind.BOUNCED, Optional.of(userId), Optional.of(why));
          finish(letter, "bounced", status);
        });
    return handOut;
  }

  /** The same, told by somebody who does not know the letter. */
  void bounced(String handOut, String why) {
    sql.sql("update hand_out set status = 'bounced', trouble = :why where id = :id")
        .param("why", why)
        .param("id", handOut)
        .update();
  }

  /** Who said that the letter came back, when it was not the mail server in our talk with it. */
  void toldBy(String handOut, String userId) {
    sql.sql("update hand_out set bounced_at = :now, bounced_by = :user where id = :id")
        .param("now", Timestamp.from(clock.instant()))
        .param("user", userId)
        .param("id", handOut)
        .update();
  }

  private void sent(Taken letter) {
    String change =
        letter.kind().equals("reminder")
            ? "update hand_out set reminded_at = :now, trouble = null where id = :id"
            : """
              update hand_out set status = 'sent', sent_at = :now, trouble = null where id = :id
              """;
    sql.sql(change)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", letter.handOut())
        .update();
  }

  /** A reminder that fails leaves the code sent. */
  private void handOut(Taken letter, String status, String why) {
    sql.sql(
            """
            update hand_out set trouble = :why,
              status = case when :kind = 'code' then :status else status end
            where id = :id
            """)
        .param("why", why)
        .param("kind", letter.kind())
        .param("status", status)
        .param("id", letter.handOut())
        .update();
  }

  /** The server cannot have seen the code in this try. */
  private void unexpose(Taken letter) {
    if (letter.before() == HandOut.Code.UNSEEN) {
      sql.sql("update hand_out set exposed = false where id = :id")
          .param("id", letter.handOut())
          .update();
    }
  }

  private void again(Taken letter, String why) {
    letters.again(letter, clock.instant().plus(settings.retryAfter(letter.tries())), why);
  }

  private void finish(UUID letter, String state, String why) {
    letters.finish(letter, state, Optional.of(why));
  }
}
