package io.bulkvouchers.command.web.request;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where people are.
 *
 * @param pagesOrigin the one origin that may ask from a browser, and that payers come back to
 */
@Validated
@ConfigurationProperties("bulk-vouchers")
public record PagesOrigin(
    @DefaultValue("http://localhost:8080")
        @Pattern(regexp = "https?://[^/\\s]+", message = "an origin: scheme, host and port only")
        String pagesOrigin) {}
