package io.bulkvouchers.query.handout.mail;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The template of each conference; the usual one where nobody wrote another. */
@Repository
public class Templates {

  private final JdbcClient sql;
  private final InstantSource clock;

  Templates(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What the next letter of the conference is written by. */
  public Template of(String conferenceId) {
    return sql.sql("select subject, body from hand_out_template where conference_id = :conference")
        .param("conference", conferenceId)
        .query((row, number) -> new Template(row.getString("subject"), row.getString("body")))
        .optional()
        .orElse(Template.USUAL);
  }

  /** From now on for every letter that has not gone out. */
  public void put(String conferenceId, Template template, String userId) {
    sql.sql(
            """
            insert into hand_out_template (conference_id, subject, body, changed_at, changed_by)
            values (:conference, :subject, :body, :now, :user)
            on conflict (conference_id) do update set
              subject = excluded.subject, body = excluded.body,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
        .param("conference", conferenceId)
        .param("subject", template.subject())
        .param("body", template.text())
        .param("now", Timestamp.from(clock.instant()))
        .param("user", userId)
        .update();
  }
}
