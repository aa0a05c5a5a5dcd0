package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Endpoint;
import io.bulkvouchers.sandbox.book.Ids;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.form.Urls;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sets up an account with a webhook endpoint whose secret is chosen by the caller. */
final class AccountControl {

  private record Configured(String account, String webhookEndpoint) {}

  private final World world;
  private final InstantSource clock;

  AccountControl(World world, InstantSource clock) {
    this.world = world;
    this.clock = clock;
  }

  List<ControlRoute> routes() {
    return List.of(
        ControlRoute.post(
            "/_sandbox/accounts",
            Set.of("secretKey", "webhookUrl", "webhookSecret"),
            this::configure));
  }

  private Answer configure(ControlCall call) {
    String key = call.needed("secretKey");
    if (!World.opensWith(key)) {
      throw Refusal.invalid("'secretKey' must begin with sk_test_ or rk_test_")
          .param("secretKey")
          .thrown();
    }
    String url = Urls.check(call.needed("webhookUrl"), "webhookUrl");
    String secret = call.needed("webhookSecret");
    Account account = world.of(key);
    Endpoint endpoint = account.inOrder(() -> endpoint(account, url, secret));
    return Show.ok(new Configured(account.id(), endpoint.id()));
  }

  // Asked again with the same address, the same endpoint gets the new secret.
  private Endpoint endpoint(Account account, String url, String secret) {
    Optional<Endpoint> former =
        account.endpoints().newestFirst().filter(one -> one.url().equals(url)).findFirst();
    return account
        .endpoints()
        .put(
            new Endpoint(
                former.map(Endpoint::id).orElseGet(() -> Ids.fresh("we_1")),
                former.map(Endpoint::created).orElseGet(clock::instant),
                url,
                secret,
                List.of("*"),
                Endpoint.Status.ENABLED,
                Optional.empty(),
                Map.of()));
  }
}
