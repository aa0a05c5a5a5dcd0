package io.bulkvouchers.command.web.problem;

import io.bulkvouchers.command.purchase.Rule;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** One code explained: of a request that is wrong, or of a rule of the model that is against it. */
record Explanation(String code, int status, String title, String meaning, String advice) {

  static Optional<Explanation> of(String code) {
    Stream<Explanation> problems = Arrays.stream(ProblemCode.values()).map(Explanation::of);
    Stream<Explanation> rules = Arrays.stream(Rule.values()).map(Explanation::of);
    return Stream.concat(problems, rules).filter(known -> known.code().equals(code)).findFirst();
  }

  /** The code in words: the same for each occurrence. */
  static String title(String code) {
    return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('_', ' ');
  }

  private static Explanation of(ProblemCode problem) {
    return new Explanation(
        problem.code(),
        problem.status().value(),
        title(problem.code()),
        problem.meaning(),
        problem.advice());
  }

  private static Explanation of(Rule rule) {
    return new Explanation(
        rule.code(),
        HttpStatus.CONFLICT.value(),
        title(rule.code()),
        rule.sentence(),
        rule.advice());
  }
}
