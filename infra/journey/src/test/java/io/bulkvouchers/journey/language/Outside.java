package io.bulkvouchers.journey.language;

import io.bulkvouchers.sandbox.book.World;
import java.util.Map;

/**
 * All that can leave the house, counted where it arrives.
 *
 * @param calls to a conference's account at Stripe, of any kind
 * @param letters that the mail server took
 * @param webhooks that somebody else's server took
 */
public record Outside(long calls, long letters, long webhooks) {

  /** What has arrived so far. */
  public static Outside of(Stage stage, StripeDesk stripe, Ear ear) {
    String account = World.accountId(stripe.secrets().getFirst());
    String log = stage.sandboxOrigin() + "/_sandbox/requests";
    long calls =
        stage
            .wire()
            .send("GET", log, Map.of())
            .expect(200)
            .json()
            .path("requests")
            .valueStream()
            .filter(request -> request.path("account").asString("").equals(account))
            .count();
    return new Outside(calls, stage.house().ground().mail().letters().size(), ear.heard());
  }
}
