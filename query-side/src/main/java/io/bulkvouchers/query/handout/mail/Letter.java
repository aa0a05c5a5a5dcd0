package io.bulkvouchers.query.handout.mail;

import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.query.handout.people.Person;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One letter, ready to go.
 *
 * @param id the same at each try, and the start of its Message-ID: sent twice, it is one letter
 * @param html the same words for readers that show them set
 */
public record Letter(UUID id, Person to, String subject, String text, String html) {

  private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");

  /** Refuses a subject that would go on as a header of its own. */
  public Letter {
    InvalidValue.unless(!BREAK.matcher(subject).find(), "A subject is one line");
  }

  @Override
  public String toString() {
    return "Letter[id=" + id + "]";
  }
}
