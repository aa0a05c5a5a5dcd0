package io.bulkvouchers.sandbox.api;

import io.bulkvouchers.sandbox.http.PathPattern;
import io.bulkvouchers.sandbox.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Misfortunes that come by chance; the same seed and the same requests bring the same ones.
 *
 * @param method which requests it meets; empty for any
 * @param path which paths it meets; empty for any
 * @param probability of a misfortune per request, from 0 to 1
 * @param blows which of them, each entry as likely as the others
 */
public record Storm(
    Optional<String> method,
    Optional<PathPattern> path,
    double probability,
    List<Blow> blows,
    RandomGenerator chance) {

  private static final PathPattern ANYWHERE = PathPattern.of("");

  /** One kind of misfortune. */
  public enum Blow {
    /** All is done, and the connection breaks before the answer. */
    LOST,
    /** All is done, and a 500 is the result, which the key replays. */
    BROKEN,
    /** Nothing is done. */
    CONFLICT,
    /** Nothing is done. */
    TOO_MANY;

    /** As it is written in the control API. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private Fault.Kind kind() {
      return switch (this) {
        case LOST -> new Fault.Kind.Reset();
        case BROKEN -> new Fault.Kind.Status(500);
        case CONFLICT -> new Fault.Kind.Status(409);
        case TOO_MANY -> new Fault.Kind.Status(429);
      };
    }

    private Fault.When when() {
      return switch (this) {
        case LOST, BROKEN -> Fault.When.AFTER;
        case CONFLICT, TOO_MANY -> Fault.When.BEFORE;
      };
    }
  }

  Optional<Fault> strike(Request request, Fault.When now) {
    List<Blow> possible = blows.stream().filter(blow -> blow.when() == now).toList();
    boolean met =
        method.map(request.method()::equals).orElse(true)
            && path.map(pattern -> pattern.match(request.path()).isPresent()).orElse(true);
    if (!met || possible.isEmpty() || chance.nextDouble() >= odds(now)) {
      return Optional.empty();
    }
    Blow blow = possible.get(chance.nextInt(possible.size()));
    return Optional.of(new Fault(method, path.orElse(ANYWHERE), blow.kind(), blow.when()));
  }

  // A request that comes to its second stage was spared in the first: its odds rise, so that all
  // kinds are as likely and the whole is the probability asked for.
  private double odds(Fault.When now) {
    double before = share(Fault.When.BEFORE);
    return now == Fault.When.BEFORE ? before : share(Fault.When.AFTER) / (1 - before);
  }

  private double share(Fault.When when) {
    long count = blows.stream().filter(blow -> blow.when() == when).count();
    return probability * count / blows.size();
  }
}
