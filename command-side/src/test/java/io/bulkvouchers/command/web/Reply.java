package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as the wire gave it. */
record Reply(HttpResponse<String> response) {

  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  String text(String field) {
    return json().path(field).asString("");
  }

  long version() {
    return json().path("version").asLong();
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(body());
  }

  /** A problem document in every respect, with this status and code. */
  Reply isProblem(int status, String code) {
    assertThat(body()).as("problem %s", code).isNotBlank();
    assertThat(text("code")).as(body()).isEqualTo(code);
    assertThat(status()).isEqualTo(status);
    assertThat(header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(json().path("status").asInt()).isEqualTo(status);
    assertThat(text("type")).endsWith("/problems/" + code);
    assertThat(text("title")).isNotBlank();
    assertThat(text("requestId")).isEqualTo(header("X-Request-Id")).isNotBlank();
    return this;
  }

  Reply pointsTo(String pointer) {
    assertThat(json().at("/errors/0/pointer").asString("")).isEqualTo(pointer);
    return this;
  }

  Reply is(int status) {
    assertThat(status()).as(body()).isEqualTo(status);
    return this;
  }
}
