package io.bulkvouchers.command.web;

import io.bulkvouchers.command.redemption.CustomerAddress;
import io.bulkvouchers.command.redemption.TypedCode;
import io.bulkvouchers.command.web.idempotency.DrawnId;
import io.bulkvouchers.command.web.idempotency.KeyedByItself;
import io.bulkvouchers.command.web.idempotency.MovesMoney;
import io.bulkvouchers.command.web.problem.Problem;
import io.bulkvouchers.command.web.request.IfMatch;
import io.bulkvouchers.command.web.security.Caller;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What cannot be read off the controllers: headers, problems, and who may come in. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String TOKEN = "token";
  private static final String SIGNATURE = "stripeSignature";
  private static final SecurityRequirement SIGNED = new SecurityRequirement().addList(SIGNATURE);
  private static final String PROBLEM = "#/components/schemas/Problem";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, DrawnId.class, IfMatch.class)
        .replaceWithClass(Currency.class, String.class)
        .replaceWithClass(TypedCode.class, String.class)
        .replaceWithClass(CustomerAddress.class, String.class);
  }

  @Bean
  OpenAPI openApi() {
    Components components =
        new Components()
            .addSecuritySchemes(
                TOKEN,
                new SecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .description(
                        "Checked along RFC8725: the provider's own keys, issuer and expiry")
                    .bearerFormat("JWT"))
            .addSecuritySchemes(
                SIGNATURE,
                new SecurityScheme()
                    .type(SecurityScheme.Type.APIKEY)
                    .in(SecurityScheme.In.HEADER)
                    .name("Stripe-Signature")
                    .description("Stripe's signature over time and body"));
    ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
    return new OpenAPI()
        .info(new Info().title("Bulk Vouchers, command side").version("1"))
        .servers(List.of(server()))
        .components(components)
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  @Bean
  OperationCustomizer headersAndProblems() {
    return (operation, method) -> {
      boolean closed = takes(method, Caller.class);
      if (!closed) {
        operation.setSecurity(signed(operation) ? List.of(SIGNED) : List.of());
      }
      boolean keyed = !method.getBeanType().isAnnotationPresent(KeyedByItself.class);
      if (closed && keyed && method.hasMethodAnnotation(PostMapping.class)) {
        header(operation, "Idempotency-Key", method.hasMethodAnnotation(MovesMoney.class));
      }
      if (takes(method, IfMatch.class)) {
        header(operation, IfMatch.HEADER, takes(method, DrawnId.class));
      }
      operation.getResponses().addApiResponse("default", problem());
      return operation;
    };
  }

  @Bean
  OpenApiCustomizer limits() {
    return new SchemaLimits();
  }

  private static Server server() {
    Server server = new Server().url("/").description("Where it was read: local or production");
    server.addExtension("x-internal", false);
    return server;
  }

  private static boolean signed(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> "Stripe-Signature".equals(parameter.getName()));
  }

  private static ApiResponse problem() {
    MediaType form = new MediaType().schema(new Schema<>().$ref(PROBLEM));
    return new ApiResponse()
        .description("A problem; its type leads to what it means and what to do")
        .content(new Content().addMediaType("application/problem+json", form));
  }

  private static void header(Operation operation, String name, Boolean required) {
    operation.addParametersItem(
        new HeaderParameter().name(name).required(required).schema(new StringSchema()));
  }

  private static boolean takes(HandlerMethod method, Class<?> type) {
    return Arrays.stream(method.getMethodParameters())
        .map(MethodParameter::getParameterType)
        .anyMatch(type::equals);
  }
}
