package io.bulkvouchers.sandbox.control;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import java.time.Instant;
import java.util.Optional;

/** Shows records as camelCase JSON, moments as RFC 3339, what is absent not at all. */
final class Show {

  private static final JsonSerializer<Instant> MOMENT =
      (moment, _, _) -> new JsonPrimitive(moment.toString());
  private static final JsonSerializer<Optional<?>> MAYBE =
      (maybe, _, context) -> context.serialize(maybe.orElse(null));

  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.IDENTITY)
          .registerTypeHierarchyAdapter(Instant.class, MOMENT)
          .registerTypeHierarchyAdapter(Optional.class, MAYBE)
          .setPrettyPrinting()
          .create();

  private Show() {}

  static Answer ok(Object shown) {
    return as(200, shown);
  }

  static Answer as(int status, Object shown) {
    return Answer.json(status, GSON.toJson(shown) + "\n");
  }

  static Answer ok(JsonElement shown) {
    return Answer.json(200, GSON.toJson(shown) + "\n");
  }
}
