package io.bulkvouchers.command.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * JSON under our own words. Axon's serializer writes class names beside and inside its JSON, skips
 * private fields and cannot read back a replay token; this one does neither.
 */
final class NamedTypeSerializer extends Jackson3Serializer {

  private static final List<StoredName> TOKENS =
      List.of(
          new StoredName("position", GlobalSequenceTrackingToken.class),
          new StoredName("replay", ReplayToken.class),
          new StoredName("config", ConfigToken.class));

  private final Map<String, StoredName> byName;
  private final Map<Class<?>, StoredName> byType;

  NamedTypeSerializer(List<StoredName> names) {
    super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(NamedTypeSerializer::customize));
    List<StoredName> all = Stream.concat(TOKENS.stream(), names.stream()).toList();
    byName = all.stream().collect(Collectors.toMap(StoredName::name, Function.identity()));
    byType = all.stream().collect(Collectors.toMap(StoredName::type, Function.identity()));
  }

  @Override
  protected String resolveClassName(SerializedType stored) {
    StoredName known = byName.get(stored.getName());
    if (known == null) {
      throw new IllegalStateException("This build stores nothing as " + stored.getName());
    }
    return known.type().getName();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(Class type) {
    StoredName known = byType.get(type);
    if (known == null) {
      throw new IllegalArgumentException(type + " needs a StoredName before it can be stored");
    }
    return new SimpleSerializedType(known.name(), null);
  }

  private static void customize(JsonMapper.Builder mapper) {
    mapper
        .changeDefaultVisibility(
            visible ->
                visible
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
        .addMixIn(ReplayToken.class, ReplayWords.class);
    TOKENS.forEach(token -> mapper.registerSubtypes(new NamedType(token.type(), token.name())));
  }

  /** Stands in for the fields of {@link ReplayToken}, which would write class names. */
  @SuppressWarnings("unused")
  private abstract static class ReplayWords {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private @Nullable TrackingToken tokenAtReset;

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private @Nullable TrackingToken currentToken;

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private @Nullable Object context;
  }
}
