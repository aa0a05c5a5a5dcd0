package io.bulkvouchers.events.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts to JSON and back. Components come in the order of their declaration, absent optionals are
 * left out. Reading passes over components that a newer build added, and refuses a fact that lacks
 * one which this build needs.
 */
public final class EventCodec {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .changeDefaultPropertyInclusion(
              include -> include.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();

  private static final ClassValue<Form> FORMS =
      new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> event) {
          return Form.of(event);
        }
      };

  /** What is asked of a class once: the JVM makes its answers anew each time. */
  private record Form(ObjectReader reader, List<Component> components) {

    static Form of(Class<?> event) {
      return new Form(
          MAPPER.readerFor(event),
          Arrays.stream(event.getRecordComponents()).map(Component::of).toList());
    }
  }

  private record Component(String name, Method accessor) {

    static Component of(RecordComponent component) {
      return new Component(component.getName(), component.getAccessor());
    }
  }

  private EventCodec() {}

  /** The mapper behind, for those who store facts by other means and must write the same bytes. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** The JSON of a fact, the same for the same fact. */
  public static String encode(Record event) {
    EventType.of(event.getClass());
    return MAPPER.writeValueAsString(event);
  }

  /** The fact behind stored or received JSON. */
  public static Record decode(EventType type, String json) {
    try {
      Form form = FORMS.get(type.eventClass());
      return complete(type, form, form.reader().readValue(json));
    } catch (JacksonException unreadable) {
      throw new UnreadableEvent("Not a " + type.wireName() + ": " + json, unreadable);
    }
  }

  private static Record complete(EventType type, Form form, Record event) {
    for (Component component : form.components()) {
      if (Objects.isNull(valueOf(component, event))) {
        throw new UnreadableEvent("A " + type.wireName() + " without " + component.name());
      }
    }
    return event;
  }

  private static Object valueOf(Component component, Record event) {
    try {
      return component.accessor().invoke(event);
    } catch (ReflectiveOperationException closed) {
      throw new LinkageError("Events are public records", closed);
    }
  }
}
