package io.bulkvouchers.auditor;

import io.bulkvouchers.events.wire.EventCodec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object, each of the kind that it must be.
 *
 * @param where names the object in what is said of it
 */
record Fields(String where, JsonNode node) {

  static Fields parse(String where, String json) {
    try {
      JsonNode node = EventCodec.mapper().readTree(json);
      if (node.isObject()) {
        return new Fields(where, node);
      }
    } catch (JacksonException notJson) {
      throw new BrokenField("%s is not JSON".formatted(where), notJson);
    }
    throw new BrokenField("%s is not a JSON object".formatted(where));
  }

  String text(String name) {
    JsonNode value = node.path(name);
    if (!value.isString()) {
      throw new BrokenField("%s: %s is no text".formatted(where, name));
    }
    return value.asString();
  }

  Optional<String> optional(String name) {
    return node.has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  long number(String name) {
    JsonNode value = node.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
      throw new BrokenField("%s: %s is no whole number".formatted(where, name));
    }
    return value.asLong();
  }

  UUID id(String name) {
    String text = text(name);
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equals(text)) {
        return id;
      }
    } catch (IllegalArgumentException noUuid) {
      throw new BrokenField("%s: %s is no UUID".formatted(where, name), noUuid);
    }
    throw new BrokenField("%s: %s is no UUID".formatted(where, name));
  }

  Optional<Instant> moment(String name) {
    try {
      return optional(name).map(Instant::parse);
    } catch (DateTimeException noMoment) {
      throw new BrokenField("%s: %s is no moment".formatted(where, name), noMoment);
    }
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    JsonNode values = node.path(name);
    if (!values.isArray()) {
      throw new BrokenField("%s: %s is no list".formatted(where, name));
    }
    for (JsonNode value : values) {
      if (!value.isString()) {
        throw new BrokenField("%s: %s holds what is no text".formatted(where, name));
      }
      texts.add(value.asString());
    }
    return texts;
  }
}
