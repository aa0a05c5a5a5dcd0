package io.bulkvouchers.command.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.Rule;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.events.Serials;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyRefusalSaysTheStateTheRuleAndWhatToDoInstead(Rule rule) {
    Problem problem = Problem.refused(rule, Status.PAID, Serials.none());

    assertThat(problem.code()).isEqualTo(rule.code()).matches("[a-z_]+");
    assertThat(problem.state()).contains("paid");
    assertThat(problem.advice()).isEqualTo(rule.advice()).endsWith(".");
    assertThat(problem.detail()).contains(rule.sentence(), "paid", rule.advice());
    assertThat(problem.status()).isEqualTo(409);
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyRuleHasAPage(Rule rule) {
    assertThat(Explanation.of(rule.code()).map(Explanation::advice)).contains(rule.advice());
  }

  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void everyProblemSaysWhatToDo(ProblemCode code) {
    Problem problem = Problem.of(code);
    assertThat(problem.state()).isEmpty();
    assertThat(problem.advice()).isEqualTo(code.advice()).endsWith(".");
  }
}
