package io.bulkvouchers.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(ints = {0x0000, 0x0007, 0x001b, 0x007f, 0x0085})
  void whatNoTableCanHoldIsInvalid(int control) {
    assertThatThrownBy(() -> PlainText.checked("A name", "Acme" + (char) control))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("A name holds no control characters");
  }

  @Test
  void linesAndLettersOfAllLanguagesAreKept() {
    assertThat(PlainText.checked("A name", " Zoë\n\tŽižek ")).isEqualTo("Zoë\n\tŽižek");
  }
}
