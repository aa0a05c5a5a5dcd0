package io.bulkvouchers.sandbox.api;

import com.google.gson.JsonObject;
import com.stripe.Stripe;
import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.book.Ids;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.desk.Desks;
import io.bulkvouchers.sandbox.form.FormBody;
import io.bulkvouchers.sandbox.http.Handler;
import io.bulkvouchers.sandbox.http.Reply;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import io.bulkvouchers.sandbox.http.Request;
import io.bulkvouchers.sandbox.time.SandboxClock;
import io.bulkvouchers.sandbox.wire.Refusal;
import io.bulkvouchers.sandbox.wire.Refused;
import io.bulkvouchers.sandbox.wire.Wire;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Answers every request below {@code /v1}. */
public final class StripeApi implements Handler {

  private final World world;
  private final Faults faults;
  private final FrontDesk desk;
  private final Router router;
  private final Execution execution;

  /** Puts the resources together. */
  public StripeApi(
      World world,
      SandboxClock clock,
      Desks desks,
      IdempotencyKeys keys,
      Faults faults,
      RequestLog log) {
    this.world = world;
    this.faults = faults;
    this.desk = new FrontDesk(clock, log);
    this.execution = new Execution(keys, faults);
    this.router =
        new Router(
            Stream.of(
                    new SessionsApi(clock, desks.checkouts()).routes(),
                    new RefundsApi(desks.refunds()).routes(),
                    new DisputesApi(desks.disputes()).routes(),
                    new WebhookEndpointsApi(clock).routes(),
                    PaymentsApi.routes(),
                    new EventsApi(clock).routes(),
                    AccountApi.routes())
                .<Route<?>>flatMap(List::stream)
                .toList());
  }

  @Override
  public Reply handle(Request request) {
    String id = Ids.fresh("req_", 14);
    Optional<String> key = request.header("Idempotency-Key");
    Reply reply =
        faults
            .take(request, Fault.When.BEFORE)
            .map(Fault::reply)
            .orElseGet(() -> answer(request, new Cause(Optional.of(id), key)));
    return desk.send(request, id, reply);
  }

  private Reply answer(Request request, Cause cause) {
    try {
      Account account = world.of(ApiKeys.of(request));
      refuseOtherVersions(request);
      Router.Found found = router.find(request);
      String encoded = request.method().equals("POST") ? form(request) : request.query();
      JsonObject form = FormBody.decode(encoded);
      Supplier<JsonObject> work =
          found.route().prepare(account, request.path(), found.path(), form, cause);
      return execution.run(request, account, form, work);
    } catch (Refused refused) {
      Refusal refusal = refused.refusal();
      return Answer.json(refusal.status(), Wire.text(refusal.body()));
    }
  }

  private static String form(Request request) {
    String type = request.header("Content-Type").orElse("application/x-www-form-urlencoded");
    if (!request.body().isEmpty() && !type.startsWith("application/x-www-form-urlencoded")) {
      throw Refusal.invalid(
              "Invalid request (check that your POST content type is"
                  + " application/x-www-form-urlencoded).")
          .thrown();
    }
    return request.body();
  }

  // Objects and parameters are those of the SDK's version; another one would be a silent lie.
  private static void refuseOtherVersions(Request request) {
    Optional<String> version = request.header("Stripe-Version");
    if (version.isPresent() && !version.get().equals(Stripe.API_VERSION)) {
      throw Refusal.invalid(
              "Invalid Stripe API version: %s. This sandbox speaks %s."
                  .formatted(version.get(), Stripe.API_VERSION))
          .thrown();
    }
  }
}
