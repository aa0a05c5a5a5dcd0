package io.bulkvouchers.query.handout.mail;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.query.handout.people.Person;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

  private static final Person ADA = Person.of(Optional.of("ada@example.org"), Optional.empty());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello\r\nBcc: all@example.org",
        "Hello\nBcc: all@example.org",
        "Hello\rBcc: all@example.org",
        "Hello\u2028Bcc: all@example.org",
        "Hello\u0000"
      })
  void aSubjectThatWouldGoOnAsAHeaderIsRefused(String subject) {
    assertThatThrownBy(() -> new Letter(UUID.randomUUID(), ADA, subject, "text", "<p>text</p>"))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("one line");
  }
}
