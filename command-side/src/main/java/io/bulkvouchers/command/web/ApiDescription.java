package io.bulkvouchers.command.web;

import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.command.web.idempotency.DrawnId;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What cannot be read off the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, DrawnId.class);
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(new Info().title("Bulk Vouchers, command side").version("1"))
        .components(
            new Components()
                .addSecuritySchemes(
                    "token",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")))
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }
}
