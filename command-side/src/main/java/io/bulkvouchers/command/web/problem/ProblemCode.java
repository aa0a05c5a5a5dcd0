package io.bulkvouchers.command.web.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request beside the rules; its name, in lower case, is the code. */
public enum ProblemCode {
  MALFORMED_REQUEST(
      HttpStatus.BAD_REQUEST,
      "The request cannot be read.",
      "Compare method, path, headers and parameters with /v3/api-docs."),
  MALFORMED_JSON(
      HttpStatus.BAD_REQUEST,
      "The body is not one well-formed JSON document in UTF-8.",
      "Check it with a JSON parser; look for trailing commas, repeated keys and lost brackets."),
  IDEMPOTENCY_KEY_REQUIRED(
      HttpStatus.BAD_REQUEST,
      "This request moves money, so it must be safe to repeat.",
      "Send an Idempotency-Key of your own, a fresh UUID for each intent, and repeat with it."),
  MALFORMED_IDEMPOTENCY_KEY(
      HttpStatus.BAD_REQUEST, "A key is 1 to 255 visible ASCII characters, once.", "Use a UUID."),
  BAD_SIGNATURE(
      HttpStatus.BAD_REQUEST,
      "The Stripe-Signature header does not match the body, any secret, or the time.",
      "Connect the endpoint's signing secret to the conference; check the clock of this host."),
  MALFORMED_EVENT(
      HttpStatus.BAD_REQUEST,
      "The body is signed, but is no event of Stripe.",
      "Send webhook events only; thin events are not supported."),
  UNAUTHENTICATED(
      HttpStatus.UNAUTHORIZED,
      "There is no access token, or it is expired, foreign or broken.",
      "Sign in again and send the new token as: Authorization: Bearer <token>."),
  FORBIDDEN(
      HttpStatus.FORBIDDEN,
      "You may know of this, but your role does not allow the action.",
      "Ask somebody whose role allows it."),
  FOREIGN_ORIGIN(
      HttpStatus.FORBIDDEN,
      "A browser asked on behalf of a page of another origin.",
      "Open the pages of this house, or configure their origin as bulk-vouchers.pages-origin."),
  NOT_FOUND(
      HttpStatus.NOT_FOUND, "Nothing lives at this address.", "Compare it with /v3/api-docs."),
  UNKNOWN_PURCHASE(
      HttpStatus.NOT_FOUND,
      "There is no such purchase, or none that you may know of.",
      "Check the id and who you are signed in as."),
  UNKNOWN_CONFERENCE(
      HttpStatus.NOT_FOUND,
      "There is no such conference, or none that you may know of.",
      "Check the slug and who you are signed in as."),
  NOT_OF_THIS_PURCHASE(HttpStatus.NOT_FOUND, "No code of this purchase.", "Try your others."),
  UNKNOWN_CHECKPOINT(HttpStatus.NOT_FOUND, "No such checkpoint.", "Use one of the list."),
  UNKNOWN_EVENT(HttpStatus.NOT_FOUND, "No event has this position.", "Use one of an event."),
  UNKNOWN_WEBHOOK(
      HttpStatus.NOT_FOUND,
      "Stripe never told this conference of such an event.",
      "Check the conference and the id of the event, evt_..., against the list."),
  BODY_TOO_SLOW(
      HttpStatus.REQUEST_TIMEOUT,
      "The body did not arrive in time, or not to its end.",
      "Send the whole body at once."),
  METHOD_NOT_ALLOWED(
      HttpStatus.METHOD_NOT_ALLOWED, "Not for this method.", "Use one of the Allow header."),
  NOT_ACCEPTABLE(
      HttpStatus.NOT_ACCEPTABLE, "No answer is in that media type.", "Accept application/json."),
  CONFERENCE_EXISTS(
      HttpStatus.CONFLICT, "A conference with this slug exists already.", "Choose another slug."),
  NO_STRIPE_ACCOUNT(
      HttpStatus.CONFLICT,
      "The conference cannot be paid yet: it has no Stripe account connected.",
      "An organizer connects one with PUT /conferences/{conference}/stripe-account."),
  NOT_COVERED(HttpStatus.CONFLICT, "The checkpoint ends before this event.", "Use a later one."),
  STRIPE_ACCOUNT_IN_USE(
      HttpStatus.CONFLICT,
      "The key is of another Stripe account, and something can still move at the connected one.",
      "Wait until open checkouts and refunds have ended, or use a key of the connected account;"
          + " where it has taken money, register a new conference for the other account."),
  STRIPE_KEY_REFUSED(
      HttpStatus.CONFLICT,
      "Stripe does not accept this key.",
      "Copy it from Stripe's dashboard again; it may be revoked, expired or of another mode."),
  CHECKOUT_REFUSED(
      HttpStatus.CONFLICT,
      "Stripe refused to open a checkout session for this purchase.",
      "An organizer checks the Stripe account of the conference; then check out again."),
  CHECKOUT_OVER(
      HttpStatus.CONFLICT,
      "The purchase left the checkout while its session was being opened.",
      "Read the purchase: it says what has become of it."),
  IDEMPOTENCY_KEY_IN_USE(
      HttpStatus.CONFLICT,
      "A request with this Idempotency-Key is still being worked on.",
      "Wait as Retry-After says, then repeat the same request with the same key."),
  VERSION_CONFLICT(
      HttpStatus.PRECONDITION_FAILED,
      "The object has changed since the version in If-Match.",
      "Read it again, decide again, and send the ETag that you read."),
  BODY_TOO_LARGE(
      HttpStatus.CONTENT_TOO_LARGE,
      "The body is larger than this address takes: 64 KiB, or 256 KiB for webhooks.",
      "Send less."),
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE,
      "The body is in a form that this address does not read.",
      "Send Content-Type: application/json, not compressed."),
  UNKNOWN_FIELD(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "The body has a field that this request does not know.",
      "Remove the field at the pointer; totals, for example, are always derived."),
  MISSING_FIELD(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "The body lacks a field that this request needs.",
      "Add the field at the pointer."),
  WRONG_TYPE(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "A field has the wrong JSON type or a value that is none of the allowed ones.",
      "Correct the field at the pointer as /v3/api-docs describes it."),
  INVALID_VALUE(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "A value can never be right, whatever the state.",
      "The detail says what would be right."),
  VOUCHER_NOT_USABLE(
      HttpStatus.CONFLICT,
      "This code cannot be used here at this moment.",
      "Check the code, or ask whoever gave it to you: its owner can see the reason."),
  MISTYPED_CODE(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "Check the code: something in it is mistyped.",
      "Compare it symbol by symbol with the original; blanks, dashes and case do not matter."),
  TOO_MANY_MISSES(
      HttpStatus.TOO_MANY_REQUESTS,
      "Too many codes that could not be used came from here.",
      "Wait as Retry-After says; until then no code is looked up."),
  IDEMPOTENCY_KEY_REUSED(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "This Idempotency-Key was used with another body.",
      "Use a new key for a new intent; repeat a request with exactly the same body."),
  IF_MATCH_REQUIRED(
      HttpStatus.PRECONDITION_REQUIRED,
      "This must say which version of the purchase it was decided on.",
      "Send the ETag of the purchase, or of the dry run, as If-Match."),
  INTERNAL_ERROR(
      HttpStatus.INTERNAL_SERVER_ERROR,
      "Something is broken on our side; whether the request took effect is unknown.",
      "Repeat it with the same Idempotency-Key; if it stays, report the requestId."),
  HISTORY_DISTRUSTED(
      HttpStatus.INTERNAL_SERVER_ERROR, "The store is not what was signed.", "Tell operators."),
  STRIPE_UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE,
      "Stripe has not answered in time. Nothing is lost and nothing is done twice.",
      "Repeat the request with the same Idempotency-Key as Retry-After says."),
  IDENTITY_UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The identity provider cannot be reached, so no token can be checked.",
      "Repeat the request as Retry-After says."),
  CODE_CLASH(
      HttpStatus.SERVICE_UNAVAILABLE,
      "New codes met existing ones of the conference again and again, so none was stored.",
      "Repeat the request: other codes are drawn. A paid purchase is also retried by itself."),
  CONTENDED(
      HttpStatus.SERVICE_UNAVAILABLE,
      "Too much happened to this object at the same time; nothing of this request was done.",
      "Repeat the request as Retry-After says."),
  STORAGE_UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The database cannot be reached; whether the request took effect is unknown.",
      "Repeat the request with the same Idempotency-Key as Retry-After says.");

  private final HttpStatus status;
  private final String meaning;
  private final String advice;

  ProblemCode(HttpStatus status, String meaning, String advice) {
    this.status = status;
    this.meaning = meaning;
    this.advice = advice;
  }

  /** The code as clients see it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status that goes with it. */
  public HttpStatus status() {
    return status;
  }

  /** What has happened. */
  public String meaning() {
    return meaning;
  }

  /** What a caller can do about it. */
  public String advice() {
    return advice;
  }
}
