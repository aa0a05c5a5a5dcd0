package io.bulkvouchers.journey.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
public record Answer(int status, Map<String, List<String>> headers, String text) {

  /** This answer, when its status is the one; else a failure that shows the body. */
  public Answer expect(int expected) {
    assertThat(status).as(text).isEqualTo(expected);
    return this;
  }

  /** This answer, when it is a problem document with this code. */
  public Answer expectProblem(int expected, String code) {
    expect(expected);
    assertThat(header("Content-Type")).get().asString().startsWith("application/problem+json");
    assertThat(json().path("code").asString("")).as(text).isEqualTo(code);
    return this;
  }

  /** This answer, when it is a problem document that points at this place of the request. */
  public Answer expectPointer(String pointer) {
    assertThat(json().at("/errors/0/pointer").asString("")).as(text).contains(pointer);
    return this;
  }

  /** The body read as JSON. */
  public JsonNode json() {
    return JsonMapper.shared().readTree(text);
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().getFirst())
        .findFirst();
  }

  public boolean isSuccess() {
    return status / 100 == 2;
  }
}
