package io.bulkvouchers.sandbox.api;

import com.google.gson.JsonObject;
import com.stripe.param.EventListParams;
import com.stripe.param.EventRetrieveParams;
import io.bulkvouchers.sandbox.book.Event;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;

/** {@code /v1/events}. */
final class EventsApi {

  private static final String PATH = "/v1/events";

  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST_TYPES = 20;

  private final InstantSource clock;

  EventsApi(InstantSource clock) {
    this.clock = clock;
  }

  List<Route<?>> routes() {
    return List.of(
        Route.get(PATH, EventListParams.class, this::list),
        Route.get(PATH + "/{id}", EventRetrieveParams.class, this::get));
  }

  private JsonObject list(Call<EventListParams> call) {
    EventListParams sent = call.sent();
    if (sent.getType() != null && sent.getTypes() != null) {
      throw Refusal.invalid("You may only specify one of these parameters: type, types.")
          .code("parameters_exclusive")
          .thrown();
    }
    if (sent.getTypes() != null && sent.getTypes().size() > MOST_TYPES) {
      throw Refusal.invalid("You may pass at most 20 event types.").param("types").thrown();
    }
    return Page.of(sent.getLimit(), sent.getStartingAfter(), sent.getEndingBefore())
        .of(
            call.url(),
            "event",
            call.account().events().newestFirst().filter(this::isKept),
            matching(sent).and(CreatedWindow.of(sent.getCreated())));
  }

  // Stripe shows the events of the last 30 days only.
  private boolean isKept(Event event) {
    return event.created().isAfter(clock.instant().minus(KEPT));
  }

  private static Predicate<Event> matching(EventListParams sent) {
    String type = sent.getType();
    List<String> types = sent.getTypes();
    Boolean delivered = sent.getDeliverySuccess();
    return event ->
        (type == null || matches(type, event.type()))
            && (types == null || types.stream().anyMatch(one -> matches(one, event.type())))
            && (delivered == null || delivered == event.waiting().isEmpty());
  }

  // `charge.*` stands for all types of that group.
  private static boolean matches(String asked, String type) {
    return asked.endsWith("*")
        ? type.startsWith(asked.substring(0, asked.length() - 1))
        : type.equals(asked);
  }

  private JsonObject get(Call<EventRetrieveParams> call) {
    return call.account()
        .events()
        .find(call.id())
        .filter(this::isKept)
        .orElseThrow(() -> Refusal.unknown("event", call.id(), "id").thrown())
        .render();
  }
}
