package io.bulkvouchers.query.web;

import io.bulkvouchers.query.access.Caller;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Currency;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface (OpenAPI 3.1), from which the pages take their types. */
@Configuration(proxyBeanMethods = false)
class Description {

  private static final String SCHEMAS = "#/components/schemas/";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class)
        .replaceWithClass(Currency.class, String.class);
  }

  @Bean
  OpenAPI interfaceDescription() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Bulk Vouchers: query side")
                .version("1")
                .description("What has become of purchases, and what is on offer."))
        .servers(List.of(server()))
        .addSecurityItem(new SecurityRequirement().addList("token"))
        .components(
            new Components()
                .addSecuritySchemes(
                    "token",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(
                            "Checked along RFC8725: the provider's own keys, issuer and expiry")
                        .bearerFormat("JWT")));
  }

  private static Server server() {
    Server server = new Server().url("/").description("Where it was read: local or production");
    server.addExtension("x-internal", false);
    return server;
  }

  /** Each operation may answer with a problem instead. */
  @Bean
  OpenApiCustomizer problemAnswers() {
    return description -> {
      ModelConverters.getInstance(true)
          .readAll(new AnnotatedType(ProblemDocument.class))
          .forEach((name, schema) -> description.getComponents().addSchemas(name, schema));
      ApiResponse problem =
          new ApiResponse()
              .description("A problem (RFC 9457)")
              .content(
                  new Content()
                      .addMediaType(
                          org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                          new MediaType()
                              .schema(new Schema<>().$ref(SCHEMAS + "ProblemDocument"))));
      description
          .getPaths()
          .values()
          .forEach(
              path ->
                  path.readOperations()
                      .forEach(it -> it.getResponses().addApiResponse("default", problem)));
    };
  }

  /** The last one, as it bounds what the others said. */
  @Bean
  OpenApiCustomizer limits() {
    return new SchemaLimits();
  }
}
