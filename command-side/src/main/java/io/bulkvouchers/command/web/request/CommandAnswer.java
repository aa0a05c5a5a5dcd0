package io.bulkvouchers.command.web.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What a command led to.
 *
 * @param version of the stream afterwards: reads that are given it wait until they show it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CommandAnswer(String id, long version, Optional<String> status) {

  /** The strong entity tag of a version. */
  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /** The answer with its tag. */
  public ResponseEntity<CommandAnswer> with(HttpStatus code) {
    return ResponseEntity.status(code).eTag(tag(version)).body(this);
  }
}
