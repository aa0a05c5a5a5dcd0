package io.bulkvouchers.local.identity;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A token without a browser, for curl and tests: what no real identity provider has. */
@RestController
class TokenDoor {

  private final DemoTokens tokens;

  TokenDoor(DemoTokens tokens) {
    this.tokens = tokens;
  }

  @PostMapping("/demo/token")
  ResponseEntity<?> token(@RequestParam String user) {
    return DemoUser.named(user)
        .<ResponseEntity<?>>map(known -> ResponseEntity.ok(answer(known)))
        .orElseGet(() -> ResponseEntity.of(unknown()).build());
  }

  private Map<String, Object> answer(DemoUser user) {
    return Map.of(
        "access_token", tokens.mint(user),
        "token_type", "Bearer",
        "expires_in", DemoTokens.LIFE.toSeconds());
  }

  private static ProblemDetail unknown() {
    String users = DemoUser.ALL.stream().map(DemoUser::id).collect(joining(", "));
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "The demo users are: " + users);
  }
}
