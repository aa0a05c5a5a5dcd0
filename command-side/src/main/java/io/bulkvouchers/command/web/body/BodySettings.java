package io.bulkvouchers.command.web.body;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient we are with bodies.
 *
 * @param time in which the whole body must have come
 */
@Validated
@ConfigurationProperties("bulk-vouchers.body")
record BodySettings(@DefaultValue("10s") @NotNull Duration time) {}
