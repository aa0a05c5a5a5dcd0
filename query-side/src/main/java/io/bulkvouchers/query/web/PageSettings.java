package io.bulkvouchers.query.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the pages need to know.
 *
 * @param commandOrigin where commands go
 * @param clientId of the pages at the identity provider
 */
@Validated
@ConfigurationProperties("bulk-vouchers")
record PageSettings(
    @NotNull URI commandOrigin, @NotBlank @DefaultValue("dashboard") String clientId) {}
