package io.bulkvouchers.query.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Says of every value where it ends, for whoever makes clients or tests of the description. A
 * parameter ends where a request's head does; what no rule bounds ends where Java does.
 */
final class SchemaLimits implements OpenApiCustomizer {

  private static final int LONGEST_HEAD = 8_192;

  @Override
  public void customise(OpenAPI description) {
    values(description.getComponents().getSchemas())
        .forEach(schema -> limit(schema, Integer.MAX_VALUE));
    description.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(SchemaLimits::limit);
  }

  private static void limit(Operation operation) {
    Optional.ofNullable(operation.getParameters()).stream()
        .flatMap(List::stream)
        .forEach(parameter -> limit(parameter.getSchema(), LONGEST_HEAD));
    Optional.ofNullable(operation.getRequestBody())
        .ifPresent(body -> contents(body.getContent()).forEach(it -> limit(it, Integer.MAX_VALUE)));
    operation.getResponses().values().stream()
        .flatMap(response -> contents(response.getContent()))
        .forEach(schema -> limit(schema, Integer.MAX_VALUE));
  }

  private static void limit(Schema<?> schema, int longest) {
    Set<String> types =
        schema.getTypes() == null ? Set.of(String.valueOf(schema.getType())) : schema.getTypes();
    if (types.contains("string") && schema.getEnum() == null && schema.getMaxLength() == null) {
      schema.setMaxLength(longest);
    }
    if (types.contains("array") && schema.getMaxItems() == null) {
      schema.setMaxItems(longest);
    }
    if (types.contains("integer")) {
      boolean small = "int32".equals(schema.getFormat());
      if (schema.getMinimum() == null) {
        schema.setMinimum(BigDecimal.valueOf(small ? Integer.MIN_VALUE : Long.MIN_VALUE));
      }
      if (schema.getMaximum() == null) {
        schema.setMaximum(BigDecimal.valueOf(small ? Integer.MAX_VALUE : Long.MAX_VALUE));
      }
    }
    parts(schema).forEach(part -> limit(part, longest));
  }

  private static Stream<Schema<?>> parts(Schema<?> schema) {
    return Stream.of(
            values(schema.getProperties()),
            Stream.<Schema<?>>ofNullable(schema.getItems()),
            all(schema.getOneOf()),
            all(schema.getAnyOf()),
            all(schema.getAllOf()),
            schema.getAdditionalProperties() instanceof Schema<?> more
                ? Stream.<Schema<?>>of(more)
                : Stream.<Schema<?>>empty())
        .flatMap(part -> part);
  }

  @SuppressWarnings("rawtypes")
  private static Stream<Schema<?>> values(Map<String, Schema> schemas) {
    return schemas == null ? Stream.empty() : all(schemas.values());
  }

  @SuppressWarnings("rawtypes")
  private static Stream<Schema<?>> all(Collection<Schema> schemas) {
    return schemas == null ? Stream.empty() : schemas.stream().map(schema -> (Schema<?>) schema);
  }

  private static Stream<Schema<?>> contents(Content content) {
    return content == null
        ? Stream.empty()
        : content.values().stream().flatMap(it -> Stream.<Schema<?>>ofNullable(it.getSchema()));
  }
}
