package io.bulkvouchers.query.web;

import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the type of each problem leads to: its meaning, and what to do about it. */
@RestController
@Tag(name = "Problems")
class ProblemController {

  /** A code with its meaning. */
  record ProblemMeaning(String code, int status, String title, String advice) {}

  @GetMapping("/problems/{code}")
  @Operation(operationId = "getProblem", summary = "What a problem means and what to do")
  @SecurityRequirements
  ResponseEntity<ProblemMeaning> get(@PathVariable String code) {
    ProblemCode known = ProblemCode.named(code).orElseThrow(Problem::notFound);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(new ProblemMeaning(known.word(), known.status(), known.title(), known.advice()));
  }
}
