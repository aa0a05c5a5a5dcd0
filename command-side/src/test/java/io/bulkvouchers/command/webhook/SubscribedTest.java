package io.bulkvouchers.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SubscribedTest {

  @Test
  void everyEventThatWeSubscribeToIsLookedAfter() {
    assertThat(Subscribed.TYPES)
        .doesNotHaveDuplicates()
        .allSatisfy(type -> assertThat(Subject.of(type)).isPresent());
  }

  @Test
  void everyEventThatIsLookedAfterIsSubscribedTo() {
    assertThat(Arrays.stream(Subject.values()).flatMap(subject -> subject.types().stream()))
        .isNotEmpty()
        .allMatch(Subscribed.TYPES::contains);
  }

  @Test
  void whatMovesNoMoneyIsNeither() {
    assertThat(Subject.of("price.created")).isEmpty();
    assertThat(Subject.of("payment_intent.payment_failed")).isEmpty();
  }
}
