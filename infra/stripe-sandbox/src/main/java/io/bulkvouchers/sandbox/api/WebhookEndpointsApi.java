package io.bulkvouchers.sandbox.api;

import com.google.gson.JsonObject;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointListParams;
import com.stripe.param.WebhookEndpointRetrieveParams;
import com.stripe.param.WebhookEndpointUpdateParams;
import io.bulkvouchers.sandbox.book.Endpoint;
import io.bulkvouchers.sandbox.book.Ids;
import io.bulkvouchers.sandbox.form.Urls;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /v1/webhook_endpoints}. */
final class WebhookEndpointsApi {

  private static final String PATH = "/v1/webhook_endpoints";
  private static final int MOST = 16;

  private final InstantSource clock;

  WebhookEndpointsApi(InstantSource clock) {
    this.clock = clock;
  }

  List<Route<?>> routes() {
    return List.of(
        Route.post(PATH, WebhookEndpointCreateParams.class, this::create),
        Route.get(PATH, WebhookEndpointListParams.class, WebhookEndpointsApi::list),
        Route.get(PATH + "/{id}", WebhookEndpointRetrieveParams.class, call -> of(call).render()),
        Route.post(PATH + "/{id}", WebhookEndpointUpdateParams.class, WebhookEndpointsApi::update),
        Route.delete(
            PATH + "/{id}", WebhookEndpointRetrieveParams.class, WebhookEndpointsApi::delete));
  }

  private JsonObject create(Call<WebhookEndpointCreateParams> call) {
    WebhookEndpointCreateParams sent = call.sent();
    String url = Urls.check(Required.of(sent.getUrl(), "url"), "url");
    var events = Required.of(sent.getEnabledEvents(), "enabled_events");
    if (call.account().endpoints().newestFirst().count() >= MOST) {
      throw Refusal.invalid("You have reached the maximum of 16 test webhook endpoints.")
          .whileExecuting()
          .thrown();
    }
    Endpoint endpoint =
        new Endpoint(
            Ids.fresh("we_1"),
            clock.instant(),
            url,
            Ids.fresh("whsec_", 32),
            events.stream().map(event -> event.getValue()).toList(),
            Endpoint.Status.ENABLED,
            text(sent.getDescription()),
            Metadata.of(sent.getMetadata()));
    return call.account().endpoints().put(endpoint).renderWithSecret();
  }

  private static JsonObject update(Call<WebhookEndpointUpdateParams> call) {
    WebhookEndpointUpdateParams sent = call.sent();
    Endpoint former = of(call);
    Endpoint updated =
        new Endpoint(
            former.id(),
            former.created(),
            text(sent.getUrl()).map(url -> Urls.check(url, "url")).orElse(former.url()),
            former.secret(),
            Optional.ofNullable(sent.getEnabledEvents())
                .map(events -> events.stream().map(event -> event.getValue()).toList())
                .orElse(former.enabledEvents()),
            status(sent.getDisabled(), former.status()),
            sent.getDescription() == null ? former.description() : text(sent.getDescription()),
            Metadata.change(former.metadata(), sent.getMetadata()));
    return call.account().endpoints().put(updated).render();
  }

  private static Endpoint.Status status(@Nullable Boolean disabled, Endpoint.Status former) {
    if (disabled == null) {
      return former;
    }
    return disabled ? Endpoint.Status.DISABLED : Endpoint.Status.ENABLED;
  }

  private static JsonObject delete(Call<WebhookEndpointRetrieveParams> call) {
    Endpoint endpoint = of(call);
    call.account().endpoints().remove(endpoint.id());
    JsonObject gone = new JsonObject();
    gone.addProperty("id", endpoint.id());
    gone.addProperty("object", "webhook_endpoint");
    gone.addProperty("deleted", true);
    return gone;
  }

  private static JsonObject list(Call<WebhookEndpointListParams> call) {
    WebhookEndpointListParams sent = call.sent();
    return Page.of(sent.getLimit(), sent.getStartingAfter(), sent.getEndingBefore())
        .of(call.url(), "webhook_endpoint", call.account().endpoints().newestFirst());
  }

  private static Endpoint of(Call<?> call) {
    return call.account()
        .endpoints()
        .find(call.id())
        .orElseThrow(
            () -> Refusal.unknown("webhook endpoint", call.id(), "id").whileExecuting().thrown());
  }

  private static Optional<String> text(@Nullable Object sent) {
    return Optional.ofNullable(sent).map(Object::toString).filter(text -> !text.isEmpty());
  }
}
