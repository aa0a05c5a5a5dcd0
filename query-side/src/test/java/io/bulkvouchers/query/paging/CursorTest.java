package io.bulkvouchers.query.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.query.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final Pattern IDS = Pattern.compile("bp_.+");
  private static final Cursor PLACE =
      new Cursor(
          Instant.parse("2027-01-15T12:00:00.123456Z"), "bp_019303f2a1b47c3d8e5f60718293a4b5");

  @Test
  void aCursorLeadsBackToItsPlace() {
    assertThat(Cursor.parse("after", PLACE.text(), IDS)).isEqualTo(PLACE);
  }

  @Test
  void aPlaceOfAListWithOtherIdsIsNone() {
    assertThatThrownBy(() -> Cursor.parse("after", PLACE.text(), Pattern.compile("re_.+")))
        .isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "MXx4", "MXwxfGEnYg", "MnwxfGJwXzE", "MXwtMXxicF8x"})
  void whatIsNoCursorIsRefused(String text) {
    assertThatThrownBy(() -> Cursor.parse("after", text, IDS)).isInstanceOf(Problem.class);
  }

  @Test
  void aPageThatIsFullAndEndsTheListHasNoNext() {
    Page<Integer> page = Page.of(List.of(1, 2), new Seek.After(PLACE), new Limit(2), item -> PLACE);
    assertThat(page.next()).isEmpty();
    assertThat(page.previous()).isPresent();
  }

  @Test
  void aPageReadUpwardsIsAnsweredTopFirst() {
    Page<Integer> page =
        Page.of(List.of(3, 2, 1), new Seek.Before(PLACE), new Limit(2), item -> PLACE);
    assertThat(page.items()).containsExactly(2, 3);
    assertThat(page.previous()).isPresent();
    assertThat(Page.of(List.<Integer>of(), new Seek.Start(), new Limit(2), item -> PLACE).next())
        .isEqualTo(Optional.empty());
  }
}
