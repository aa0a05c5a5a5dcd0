package io.bulkvouchers.sandbox.api;

import com.google.gson.JsonObject;
import com.stripe.param.EventListParams;
import com.stripe.param.EventRetrieveParams;
import io.bulkvouchers.sandbox.book.Event;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.util.List;
import java.util.function.Predicate;

/** {@code /v1/events}. */
final class EventsApi {

  private static final String PATH = "/v1/events";

  private EventsApi() {}

  static List<Route<?>> routes() {
    return List.of(
        Route.get(PATH, EventListParams.class, EventsApi::list),
        Route.get(PATH + "/{id}", EventRetrieveParams.class, EventsApi::get));
  }

  private static JsonObject list(Call<EventListParams> call) {
    EventListParams sent = call.sent();
    if (sent.getType() != null && sent.getTypes() != null) {
      throw Refusal.invalid("You may only specify one of these parameters: type, types.")
          .code("parameters_exclusive")
          .thrown();
    }
    return Page.of(sent.getLimit(), sent.getStartingAfter(), sent.getEndingBefore())
        .of(
            call.url(),
            "event",
            call.account()
                .events()
                .newestFirst()
                .filter(CreatedWindow.of(sent.getCreated()))
                .filter(matching(sent)));
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

  private static JsonObject get(Call<EventRetrieveParams> call) {
    return call.account()
        .events()
        .find(call.id())
        .orElseThrow(() -> Refusal.unknown("event", call.id(), "id").thrown())
        .render();
  }
}
