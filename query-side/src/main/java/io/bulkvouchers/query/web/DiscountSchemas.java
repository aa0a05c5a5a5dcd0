package io.bulkvouchers.query.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** The kinds of discount as a union by kind; the library would describe them as inheritance. */
@Component
class DiscountSchemas implements OpenApiCustomizer {

  private static final String SCHEMAS = "#/components/schemas/";

  @Override
  public void customise(OpenAPI description) {
    Discriminator kind = new Discriminator().propertyName("kind");
    Schema<?> union = new Schema<>().discriminator(kind);
    for (Variant variant : variants()) {
      kind.mapping(variant.kind(), SCHEMAS + variant.name());
      union.addOneOfItem(new Schema<>().$ref(SCHEMAS + variant.name()));
      description.getComponents().addSchemas(variant.name(), variant.schema());
    }
    description.getComponents().addSchemas("Discount", union);
  }

  private static List<Variant> variants() {
    return List.of(
        new Variant("complimentary", "Complimentary", List.of()),
        new Variant(
            "percentage",
            "Percentage",
            List.of(new Property("basisPoints", new IntegerSchema().format("int32")))),
        new Variant(
            "fixed_amount",
            "FixedAmount",
            List.of(new Property("amount", new Schema<>().$ref(SCHEMAS + "Money")))));
  }

  private record Property(String name, Schema<?> schema) {}

  private record Variant(String kind, String name, List<Property> properties) {

    Schema<?> schema() {
      List<String> required = new ArrayList<>(List.of("kind"));
      Schema<?> schema = new ObjectSchema();
      schema.addProperty("kind", new StringSchema()._enum(List.of(kind)));
      for (Property property : properties) {
        schema.addProperty(property.name(), property.schema());
        required.add(property.name());
      }
      schema.setRequired(required);
      return schema;
    }
  }
}
