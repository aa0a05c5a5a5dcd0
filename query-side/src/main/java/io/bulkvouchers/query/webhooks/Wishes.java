package io.bulkvouchers.query.webhooks;

import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.bulkvouchers.query.webhooks.http.Addresses;
import io.bulkvouchers.query.webhooks.http.ForbiddenAddress;
import io.bulkvouchers.query.webhooks.http.Reach;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an organizer asked for, made into an address and events or refused. */
@Component
class Wishes {

  private static final int LONGEST = 2_000;

  private final Addresses addresses;
  private final WebhookSettings settings;

  Wishes(Addresses addresses, WebhookSettings settings) {
    this.addresses = addresses;
    this.settings = settings;
  }

  /** Refused here for whoever types it; each delivery looks at the addresses again. */
  URI url(String text) {
    URI url = parse(text);
    boolean open = settings.reach() == Reach.ANYWHERE && "http".equals(url.getScheme());
    require("url", open || "https".equals(url.getScheme()), "An address begins with https://");
    require(
        "url",
        url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null,
        "An address has a host, and neither a user nor a part behind #");
    require("url", text.length() <= LONGEST, "An address has at most 2,000 characters");
    require("url", url.getPort() != 0 && url.getPort() <= 65_535, "A port is 1 to 65535");
    try {
      addresses.of(url.getHost());
    } catch (ForbiddenAddress forbidden) {
      throw invalid("url", "An address is on the public internet");
    } catch (UnknownHostException unknown) {
      // The name may get its address later: each delivery looks for itself.
      return url;
    }
    return url;
  }

  /** What can be asked for, each once. */
  List<WebhookEvent> events(List<String> words) {
    require("events", !words.isEmpty(), "Name one event at least");
    require("events", new HashSet<>(words).size() == words.size(), "Name each event once");
    return words.stream()
        .map(
            word ->
                WebhookEvent.named(word)
                    .filter(event -> event != WebhookEvent.TEST)
                    .orElseThrow(() -> invalid("events", "There is no such event: " + word)))
        .toList();
  }

  private static URI parse(String text) {
    try {
      require("url", text.chars().allMatch(it -> it > ' ' && it < 0x7f), "Write it in ASCII");
      return URI.create(text);
    } catch (IllegalArgumentException noAddress) {
      throw invalid("url", "An address is like https://example.org/hook");
    }
  }

  private static void require(String part, boolean holds, String whatWouldBeRight) {
    if (!holds) {
      throw invalid(part, whatWouldBeRight);
    }
  }

  private static Problem invalid(String part, String whatWouldBeRight) {
    return Problem.ofParameter(ProblemCode.INVALID_BODY, part, whatWouldBeRight);
  }
}
