package io.bulkvouchers.sandbox.state;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import io.bulkvouchers.sandbox.book.Card;
import io.bulkvouchers.sandbox.book.Change;
import io.bulkvouchers.sandbox.book.Change.Kind;
import io.bulkvouchers.sandbox.book.Debit;
import io.bulkvouchers.sandbox.book.Method;
import java.lang.reflect.ParameterizedType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Changes as JSON and back, field by field as the records have them. */
final class StateCodec {

  private static final Gson GSON =
      new GsonBuilder()
          // Events hold what was shown, and Stripe shows what is absent.
          .serializeNulls()
          .disableHtmlEscaping()
          .registerTypeAdapter(Instant.class, text())
          .registerTypeAdapter(Instant.class, read(Instant::parse))
          .registerTypeAdapter(Duration.class, text())
          .registerTypeAdapter(Duration.class, read(Duration::parse))
          .registerTypeAdapter(Optional.class, maybe())
          .registerTypeAdapter(Optional.class, readMaybe())
          .registerTypeAdapter(Method.class, method())
          .registerTypeAdapter(Method.class, readMethod())
          .create();

  private StateCodec() {}

  /** Changes that belong together, on one line. */
  static String line(List<Change> changes) {
    JsonArray line = new JsonArray();
    for (Change change : changes) {
      JsonObject entry = new JsonObject();
      entry.addProperty("account", change.account());
      entry.addProperty("kind", change.kind().name());
      entry.addProperty("id", change.id());
      change.state().ifPresent(state -> entry.add("state", GSON.toJsonTree(state)));
      line.add(entry);
    }
    return GSON.toJson(line);
  }

  static List<Change> changes(String line) {
    return JsonParser.parseString(line).getAsJsonArray().asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(StateCodec::change)
        .toList();
  }

  private static Change change(JsonObject entry) {
    Kind kind = Kind.valueOf(entry.get("kind").getAsString());
    return new Change(
        entry.get("account").getAsString(),
        kind,
        entry.get("id").getAsString(),
        Optional.ofNullable(entry.get("state")).map(state -> GSON.fromJson(state, kind.type())));
  }

  private static JsonSerializer<Object> text() {
    return (value, _, _) -> new JsonPrimitive(value.toString());
  }

  private interface Parser<T> {
    T parse(String text);
  }

  private static <T> JsonDeserializer<T> read(Parser<T> parser) {
    return (text, _, _) -> parser.parse(text.getAsString());
  }

  // A list of one or none: Gson never asks what null stands for.
  private static JsonSerializer<Optional<?>> maybe() {
    return (value, _, context) -> {
      JsonArray written = new JsonArray();
      value.ifPresent(present -> written.add(context.serialize(present)));
      return written;
    };
  }

  private static JsonDeserializer<Optional<?>> readMaybe() {
    return (written, type, context) ->
        written.getAsJsonArray().asList().stream()
            .findFirst()
            .map(
                present ->
                    context.deserialize(
                        present, ((ParameterizedType) type).getActualTypeArguments()[0]));
  }

  private static JsonSerializer<Method> method() {
    return (method, _, context) -> {
      JsonObject written = context.serialize(method, method.getClass()).getAsJsonObject();
      written.addProperty("type", method.type());
      return written;
    };
  }

  private static JsonDeserializer<Method> readMethod() {
    return (written, _, context) -> {
      String type = written.getAsJsonObject().get("type").getAsString();
      return context.deserialize(written, type.equals(Debit.TYPE) ? Debit.class : Card.class);
    };
  }
}
