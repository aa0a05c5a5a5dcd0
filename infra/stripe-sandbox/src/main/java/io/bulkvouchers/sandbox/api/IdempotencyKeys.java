package io.bulkvouchers.sandbox.api;

import io.bulkvouchers.sandbox.book.Answered;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers for a day what was answered to a key, so that the same request runs once. */
public final class IdempotencyKeys {

  private static final Duration LIFE = Duration.ofHours(24);
  private static final int LONGEST = 255;

  /** A key belongs to an account. */
  record Name(String account, String key) {}

  /** What must be the same when a key comes again. */
  record Fingerprint(String method, String path, String parameters) {}

  private sealed interface Entry {
    Fingerprint fingerprint();

    record Running(Fingerprint fingerprint) implements Entry {}

    record Done(Fingerprint fingerprint, Answer answer, Instant until) implements Entry {
      static Done of(Answered answered) {
        return new Done(
            new Fingerprint(answered.method(), answered.path(), answered.parameters()),
            new Answer(answered.status(), answered.headers(), answered.body()),
            answered.until());
      }
    }
  }

  private final InstantSource clock;
  private final Map<Name, Entry> entries = new HashMap<>();

  public IdempotencyKeys(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Begins a request under a key.
   *
   * @return the earlier answer; empty when the caller must run the request, and then {@link #keep}
   *     its answer or {@link #release} the key
   */
  synchronized Optional<Answer> begin(Name name, Fingerprint fingerprint) {
    if (name.key().length() > LONGEST) {
      throw Refusal.invalid("Idempotency keys can be at most 255 characters long.").thrown();
    }
    Entry entry = entries.get(name);
    if (entry instanceof Entry.Done done && !clock.instant().isBefore(done.until())) {
      entry = null;
    }
    if (entry == null) {
      entries.put(name, new Entry.Running(fingerprint));
      return Optional.empty();
    }
    refuseOtherRequest(name, entry.fingerprint(), fingerprint);
    return switch (entry) {
      case Entry.Done done -> Optional.of(done.answer());
      case Entry.Running _ -> throw inFlight(name).thrown();
    };
  }

  /** What is to be kept under a key from now on. */
  Answered answered(Name name, Fingerprint fingerprint, Answer answer) {
    return new Answered(
        name.key(),
        fingerprint.method(),
        fingerprint.path(),
        fingerprint.parameters(),
        answer.status(),
        answer.headers(),
        answer.body(),
        clock.instant().plus(LIFE));
  }

  synchronized void keep(Name name, Answered answered) {
    entries.put(name, Entry.Done.of(answered));
  }

  /** Puts back what was answered before the sandbox was started again. */
  public synchronized void restore(String account, Answered answered) {
    keep(new Name(account, answered.key()), answered);
  }

  /** Nothing was kept: the key is as good as new. */
  synchronized void release(Name name) {
    if (entries.get(name) instanceof Entry.Running) {
      entries.remove(name);
    }
  }

  /** Forgets all keys. */
  public synchronized void reset() {
    entries.clear();
  }

  private static void refuseOtherRequest(Name name, Fingerprint first, Fingerprint now) {
    if (!first.path().equals(now.path()) || !first.method().equals(now.method())) {
      throw mismatch(
          name,
          "for the same endpoint they were first used for ('%s' vs '%s')"
              .formatted(now.path(), first.path()));
    }
    if (!first.equals(now)) {
      throw mismatch(name, "with the same parameters they were first used with");
    }
  }

  private static RuntimeException mismatch(Name name, String rule) {
    return Refusal.of(
            400,
            "idempotency_error",
            ("Keys for idempotent requests can only be used %s. Try using a key other than '%s' if"
                    + " you meant to execute a different request.")
                .formatted(rule, name.key()))
        .thrown();
  }

  static Refusal inFlight(Name name) {
    return Refusal.of(
            409,
            "idempotency_error",
            ("There is currently another in-progress request using this Idempotent Key (that"
                    + " probably means you submitted twice, and the other request is still going"
                    + " through): %s. Please try again later.")
                .formatted(name.key()))
        .code("idempotency_key_in_use");
  }
}
