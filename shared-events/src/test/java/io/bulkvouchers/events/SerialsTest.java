package io.bulkvouchers.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SerialsTest {

  @Test
  void aMillionVouchersAreAFewCharacters() {
    assertThat(Serials.of(1, 1_000_000)).hasToString("1-1000000");
    assertThat(Serials.of(1, 0)).isEqualTo(Serials.none());
  }

  @Test
  void theHighestComeFirst() {
    assertThat(Serials.parse("1-6,8").highest(3)).hasToString("5-6,8");
    assertThat(Serials.parse("1-2").highest(9)).hasToString("1-2");
  }

  @Test
  void rangesThatOverlapTouchOrDescendAreRefused() {
    for (String odd : Set.of("3-1", "1-2,3", "5,4", "0", "1-", "x")) {
      assertThatThrownBy(() -> Serials.parse(odd)).isInstanceOf(InvalidValue.class);
    }
  }

  @Property
  void setsBehaveLikeSets(
      @ForAll Set<@IntRange(min = 1, max = 40) Integer> left,
      @ForAll Set<@IntRange(min = 1, max = 40) Integer> right) {
    Set<Integer> union = new TreeSet<>(left);
    union.addAll(right);
    Set<Integer> difference = new TreeSet<>(left);
    difference.removeAll(right);
    assertThat(members(serials(left).plus(serials(right)))).isEqualTo(union);
    assertThat(members(serials(left).minus(serials(right)))).isEqualTo(difference);
    assertThat(Serials.parse(serials(left).toString())).isEqualTo(serials(left));
    assertThat(serials(left).count()).isEqualTo(left.size());
  }

  private static Serials serials(Set<Integer> members) {
    return members.stream()
        .map(member -> Serials.of(member, 1))
        .reduce(Serials.none(), Serials::plus);
  }

  private static Set<Integer> members(Serials serials) {
    return serials.stream().boxed().collect(Collectors.toCollection(TreeSet::new));
  }
}
