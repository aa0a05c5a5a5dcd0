package io.bulkvouchers.sandbox.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Kept;
import io.bulkvouchers.sandbox.book.Shelf;
import io.bulkvouchers.sandbox.wire.Refusal;
import io.bulkvouchers.sandbox.wire.Wire;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts objects in the place of their ids where {@code expand} asks for it. */
final class Expansion {

  private final Account account;

  private Expansion(Account account) {
    this.account = account;
  }

  static Expansion of(Account account) {
    return new Expansion(account);
  }

  JsonObject expand(JsonObject answer, List<String> paths) {
    paths.forEach(path -> along(answer, List.of(path.split("\\.", -1)), path));
    return answer;
  }

  private void along(JsonObject object, List<String> steps, String path) {
    String field = steps.getFirst();
    if (field.equals("data") && object.get("data") instanceof JsonArray items) {
      items.forEach(item -> along(item.getAsJsonObject(), tail(steps, path), path));
      return;
    }
    JsonElement expanded = expanded(object, field, path);
    object.add(field, expanded);
    if (steps.size() > 1 && expanded instanceof JsonObject next) {
      along(next, tail(steps, path), path);
    }
  }

  private static List<String> tail(List<String> steps, String path) {
    if (steps.size() == 1) {
      throw impossible(path);
    }
    return steps.subList(1, steps.size());
  }

  private JsonElement expanded(JsonObject object, String field, String path) {
    String id = object.has("id") ? object.get("id").getAsString() : "";
    if (field.equals("line_items") && id.startsWith("cs_")) {
      return account.sessions().get(id).renderLines();
    }
    if (field.equals("refunds") && id.startsWith("ch_")) {
      return refundsOf(id);
    }
    JsonElement there = object.get(field);
    if (there == null) {
      throw impossible(path);
    }
    if (there instanceof JsonPrimitive primitive && primitive.isString()) {
      return find(primitive.getAsString()).orElseThrow(() -> impossible(path)).render();
    }
    return there;
  }

  private JsonElement refundsOf(String charge) {
    return Wire.list(
        "/v1/charges/" + charge + "/refunds",
        account
            .refunds()
            .newestFirst()
            .filter(refund -> refund.charge().equals(charge))
            .map(Kept::render)
            .toList(),
        Wire.Rest.NONE);
  }

  private Optional<? extends Kept> find(String id) {
    return Stream.<Shelf<? extends Kept>>of(account.intents(), account.charges())
        .flatMap(shelf -> shelf.find(id).stream())
        .findFirst();
  }

  private static RuntimeException impossible(String path) {
    return Refusal.invalid("This property cannot be expanded (" + path + ").")
        .param("expand")
        .thrown();
  }
}
