package io.bulkvouchers.sandbox.wire;

import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * Why Stripe says no, in its own error shape.
 *
 * @param stage a refusal of the parameters is not remembered under an idempotency key, one that
 *     happened while executing is
 */
public record Refusal(
    int status,
    String type,
    String message,
    Optional<String> code,
    Optional<String> param,
    Stage stage) {

  /** How far the request had come. */
  public enum Stage {
    VALIDATION,
    EXECUTION
  }

  /** The request itself is wrong: 400, {@code invalid_request_error}. */
  public static Refusal invalid(String message) {
    return of(400, "invalid_request_error", message);
  }

  /** Any other status and type. */
  public static Refusal of(int status, String type, String message) {
    return new Refusal(status, type, message, Optional.empty(), Optional.empty(), Stage.VALIDATION);
  }

  /** No object of this kind has this id: 404, {@code resource_missing}. */
  public static Refusal unknown(String kind, String id, String param) {
    return of(404, "invalid_request_error", "No such " + kind + ": '" + id + "'")
        .code("resource_missing")
        .param(param);
  }

  /** The same with Stripe's short error code. */
  public Refusal code(String name) {
    return new Refusal(status, type, message, Optional.of(name), param, stage);
  }

  /** The same with the parameter it is about, in bracket form. */
  public Refusal param(String name) {
    return new Refusal(status, type, message, code, Optional.of(name), stage);
  }

  /** The same, but met while executing: the answer is kept under the idempotency key. */
  public Refusal whileExecuting() {
    return new Refusal(status, type, message, code, param, Stage.EXECUTION);
  }

  /** To be thrown. */
  public Refused thrown() {
    return new Refused(this);
  }

  /** The body: {@code {"error": {...}}}. */
  public JsonObject body() {
    JsonObject error = new JsonObject();
    code.ifPresent(name -> error.addProperty("code", name));
    code.ifPresent(
        name ->
            error.addProperty(
                "doc_url", "https://stripe.com/docs/error-codes/" + name.replace('_', '-')));
    error.addProperty("message", message);
    param.ifPresent(name -> error.addProperty("param", name));
    error.addProperty("type", type);
    JsonObject body = new JsonObject();
    body.add("error", error);
    return body;
  }
}
