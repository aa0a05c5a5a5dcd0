package io.bulkvouchers.sandbox.api;

import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.api.IdempotencyKeys.Fingerprint;
import io.bulkvouchers.sandbox.api.IdempotencyKeys.Name;
import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Answered;
import io.bulkvouchers.sandbox.http.Reply;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import io.bulkvouchers.sandbox.http.Request;
import io.bulkvouchers.sandbox.wire.Refusal;
import io.bulkvouchers.sandbox.wire.Refused;
import io.bulkvouchers.sandbox.wire.Wire;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs a request once per idempotency key, and loses its answer when a fault says so. */
final class Execution {

  static final String REPLAYED = "Idempotent-Replayed";

  private final IdempotencyKeys keys;
  private final Faults faults;

  Execution(IdempotencyKeys keys, Faults faults) {
    this.keys = keys;
    this.faults = faults;
  }

  Reply run(Request request, Account account, JsonObject form, Supplier<JsonObject> work) {
    Optional<Name> name =
        request
            .header("Idempotency-Key")
            .filter(_ -> request.method().equals("POST"))
            .map(key -> new Name(account.id(), key));
    if (name.isEmpty()) {
      Answer answer = execute(account, work).answer();
      return faults.take(request, Fault.When.AFTER).map(Fault::reply).orElse(answer);
    }
    Fingerprint fingerprint = new Fingerprint(request.method(), request.path(), form.toString());
    return keys.begin(name.get(), fingerprint)
        .<Reply>map(answer -> answer.with(REPLAYED, "true"))
        .orElseGet(() -> first(request, account, work, name.get(), fingerprint));
  }

  private Reply first(
      Request request,
      Account account,
      Supplier<JsonObject> work,
      Name name,
      Fingerprint fingerprint) {
    try {
      Finished finished = account.inOrder(() -> finish(request, account, work, name, fingerprint));
      finished.answered().ifPresent(answered -> keys.keep(name, answered));
      return finished.reply();
    } finally {
      keys.release(name);
    }
  }

  private record Finished(Reply reply, Optional<Answered> answered) {}

  // What was done and what was answered are kept together: else a restart between the two would
  // make the same key do it once more.
  private Finished finish(
      Request request,
      Account account,
      Supplier<JsonObject> work,
      Name name,
      Fingerprint fingerprint) {
    Executed executed = execute(account, work);
    Optional<Fault> fault = faults.take(request, Fault.When.AFTER);
    Answer result = fault.filter(Fault::isResult).map(Fault::result).orElse(executed.answer());
    Reply reply = fault.map(Fault::reply).orElse(result);
    if (executed.stage() != Refusal.Stage.EXECUTION) {
      return new Finished(reply, Optional.empty());
    }
    Answered answered = keys.answered(name, fingerprint, result);
    account.remember(answered);
    return new Finished(reply, Optional.of(answered));
  }

  private record Executed(Answer answer, Refusal.Stage stage) {}

  private static Executed execute(Account account, Supplier<JsonObject> work) {
    try {
      String body = account.inOrder(() -> Wire.text(work.get()));
      return new Executed(Answer.json(200, body), Refusal.Stage.EXECUTION);
    } catch (Refused refused) {
      Refusal refusal = refused.refusal();
      Answer answer = Answer.json(refusal.status(), Wire.text(refusal.body()));
      return new Executed(answer, refusal.stage());
    }
  }
}
