package io.bulkvouchers.query.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The stable codes of problems: what each means and what the caller can do. */
public enum ProblemCode {
  INVALID_PARAMETER(400, "A parameter is not as described", "Correct what the errors name."),
  INVALID_CURSOR(
      400, "The cursor is not one of ours", "Take it unchanged from next or previous, or omit it."),
  BAD_REQUEST(400, "The request could not be read", "Compare it with the description of the API."),
  MALFORMED_IDEMPOTENCY_KEY(
      400,
      "The Idempotency-Key cannot be used",
      "Send one of 1 to 255 visible ASCII characters, a UUID for example."),
  UNAUTHENTICATED(
      401, "No valid access token came along", "Sign in again and send the token as Bearer."),
  FORBIDDEN(403, "Your role does not include this", "Ask someone whose role does."),
  NOT_FOUND(404, "There is no such thing here for you", "Check the id; it may be someone else's."),
  BEFORE_FIRST_EVENT(
      404, "It did not exist at that time", "Ask for a moment from its first event on."),
  METHOD_NOT_ALLOWED(405, "This address has another method", "Use one that Allow names."),
  NOT_ACCEPTABLE(
      406,
      "No such form is offered",
      "Accept application/json, or a form that the description of this address names."),
  HAND_OUT_REFUSED(
      409, "The hand-out is not in a state for this", "Read it again and see what it is now."),
  NOT_ENOUGH_VOUCHERS(
      409, "There are more people than free vouchers", "Assign fewer, or take some back."),
  REBUILD_REFUSED(
      409, "The rebuild is not in a state for this", "Read it again and see what it is now."),
  VOUCHER_NOT_FREE(
      409,
      "This voucher cannot be handed out",
      "Leave the serial away and take the next free one."),
  WEBHOOK_REFUSED(
      409, "The webhook is not in a state for this", "Read it again and see what it is now."),
  BODY_TOO_LARGE(
      413, "The body is larger than is read", "Split it, send its length, and at most 2 MiB."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "The body has a form that is not read", "Send the form that the description names."),
  INVALID_BODY(422, "A value can never be right", "Correct what the errors name."),
  INVALID_ROWS(422, "The file is not as described", "Correct the lines and send the whole file."),
  IDEMPOTENCY_KEY_REUSED(
      422, "This Idempotency-Key belongs to another body", "Use a new key for a new request."),
  INTERNAL_ERROR(
      500, "Something is broken on our side", "Repeat later; name the request id when you ask."),
  NOT_YET_VISIBLE(
      503, "The version is not visible yet", "Repeat after the seconds that Retry-After names."),
  CODES_UNAVAILABLE(503, "The codes cannot be derived", "Ask an operator to restore the key set."),
  IDENTITY_UNAVAILABLE(503, "The identity provider does not answer", "Repeat in a few seconds."),
  UNAVAILABLE(503, "The service cannot answer for the moment", "Repeat in a few seconds."),
  MAIL_NOT_CONFIGURED(
      503, "There is no mail server to send by", "Ask an operator to set spring.mail.host."),
  STORE_NOT_CONFIGURED(
      503,
      "This service does not know where the event store is",
      "Rebuild from history or topics, or ask an operator to set bulk-vouchers.store.url.");

  private final int status;
  private final String title;
  private final String advice;

  ProblemCode(int status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  /** The code of a word as written in problems. */
  public static Optional<ProblemCode> named(String word) {
    return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
  }

  /** The nearest code for a bare HTTP status. */
  public static ProblemCode ofStatus(int status) {
    return Arrays.stream(values())
        .filter(code -> code.status == status && code != INVALID_PARAMETER)
        .filter(code -> code != INVALID_CURSOR && code != NOT_YET_VISIBLE)
        .filter(code -> code != CODES_UNAVAILABLE && code != IDENTITY_UNAVAILABLE)
        .findFirst()
        .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
  }

  /** Lower snake case, as on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What it means, the same in every case. */
  public String title() {
    return title;
  }

  /** What the caller can do. */
  public String advice() {
    return advice;
  }
}
