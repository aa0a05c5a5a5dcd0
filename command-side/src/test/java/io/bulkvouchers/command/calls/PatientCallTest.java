package io.bulkvouchers.command.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.gateway.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatientCallTest {

  private static final Instant WANTED = Instant.parse("2027-01-15T12:00:00Z");
  private static final Answer<String> DONE = new Answer.Given<>("done");
  private static final Answer<String> SILENCE = Answer.Unknown.yet("no_answer");
  private static final Answer<String> REFUSED = new Answer.Refused<>("invalid");
  private static final Answer<String> STORED_500 = Answer.Unknown.forThisKey("status_500");

  private final List<String> asked = new ArrayList<>();
  private final Deque<Answer<String>> sent = new ArrayDeque<>();
  private final Deque<Answer<Optional<String>>> found = new ArrayDeque<>();
  private final PatientCall<String> call =
      new PatientCall<>(
          () -> {
            asked.add("send");
            return sent.remove();
          },
          () -> {
            asked.add("find");
            return found.remove();
          },
          WANTED);

  @Test
  void aFreshCallIsSentAndItsAnswerTaken() {
    sent.add(DONE);

    assertThat(call.make(after("PT1S"))).isEqualTo(DONE);
    assertThat(asked).containsExactly("send");
  }

  @Test
  void silenceIsNeverReadAsAnAnswer() {
    sent.add(SILENCE);

    assertThat(call.make(after("PT19H"))).isEqualTo(SILENCE);
  }

  @Test
  void aCallNearlyAsOldAsItsKeyIsLookedUpBeforeItIsSent() {
    found.add(new Answer.Given<>(Optional.of("done")));

    assertThat(call.make(after("PT20H"))).isEqualTo(DONE);
    assertThat(asked).containsExactly("find");
  }

  @Test
  void anOldCallIsSentAgainOnlyWhenNothingCameOfIt() {
    found.add(new Answer.Given<>(Optional.empty()));
    sent.add(DONE);

    assertThat(call.make(after("PT20H"))).isEqualTo(DONE);
    assertThat(asked).containsExactly("find", "send");
  }

  /** Found by the model-based test: asked again for hours, until Stripe had forgotten the key. */
  @Test
  void anOldCallWhoseKeyBringsNoAnswerIsOverWhenNothingCameOfIt() {
    found.add(new Answer.Given<>(Optional.empty()));
    sent.add(STORED_500);

    assertThat(call.make(after("PT21H"))).isEqualTo(new Answer.Refused<>("status_500"));
  }

  @Test
  void anOldCallIsNotSentWhileTheLookUpIsUnanswered() {
    found.add(Answer.Unknown.yet("no_answer"));

    assertThat(call.make(after("PT20H"))).isEqualTo(SILENCE);
    assertThat(asked).containsExactly("find");
  }

  @Test
  void whatAStoredFailureHidesIsFound() {
    sent.add(STORED_500);
    found.add(new Answer.Given<>(Optional.of("done")));

    assertThat(call.make(after("PT1S"))).isEqualTo(DONE);
  }

  @Test
  void aStoredFailureThatHidesNothingIsFinalAfterAMinute() {
    sent.add(STORED_500);
    found.add(new Answer.Given<>(Optional.empty()));
    assertThat(call.make(after("PT59S"))).isEqualTo(Answer.Unknown.yet("status_500"));

    sent.add(STORED_500);
    found.add(new Answer.Given<>(Optional.empty()));
    assertThat(call.make(after("PT60S"))).isEqualTo(new Answer.Refused<>("status_500"));
  }

  /** Found by the model-based test: a paid session that nobody watched. */
  @Test
  void aRefusalThatCameAfterTheDeedDoesNotHideIt() {
    sent.add(REFUSED);
    found.add(new Answer.Given<>(Optional.of("done")));

    assertThat(call.make(after("PT5M"))).isEqualTo(DONE);
    assertThat(asked).containsExactly("send", "find");
  }

  @Test
  void aRefusalIsFinalWhenNothingCameOfTheCallOrNobodyMayLook() {
    sent.add(REFUSED);
    found.add(new Answer.Given<>(Optional.empty()));
    assertThat(call.make(after("PT1S"))).isEqualTo(REFUSED);

    sent.add(REFUSED);
    found.add(new Answer.Refused<>("forbidden"));
    assertThat(call.make(after("PT1S"))).isEqualTo(REFUSED);

    sent.add(REFUSED);
    found.add(Answer.Unknown.yet("no_answer"));
    assertThat(call.make(after("PT1S"))).isEqualTo(SILENCE);
  }

  private static Instant after(String duration) {
    return WANTED.plus(Duration.parse(duration));
  }
}
