package io.bulkvouchers.query.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One build of the pages serves every installation: it asks here where it is. */
@RestController
@Tag(name = "Pages")
class AppConfigController {

  private final AppConfig config;

  AppConfigController(
      PageSettings settings,
      @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
    this.config = new AppConfig(settings.commandOrigin(), issuer, settings.clientId());
  }

  @GetMapping("/app-config.json")
  @Operation(operationId = "getAppConfig", summary = "Where the pages find everything")
  @SecurityRequirements
  ResponseEntity<AppConfig> get() {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(config);
  }
}
