package io.bulkvouchers.query.handout.mail;

import io.bulkvouchers.query.handout.people.Person;
import java.util.UUID;

/**
 * One letter, ready to go.
 *
 * @param id the same at each try, and the start of its Message-ID: sent twice, it is one letter
 */
public record Letter(UUID id, Person to, String subject, String text) {

  @Override
  public String toString() {
    return "Letter[id=" + id + "]";
  }
}
