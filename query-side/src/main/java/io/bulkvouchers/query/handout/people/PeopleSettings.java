package io.bulkvouchers.query.handout.people;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the keys are that addresses are kept with.
 *
 * @param keySet a Tink AEAD key set in JSON; may be rotated, its older keys open what they sealed
 * @param markKeySet a Tink PRF key set in JSON with one key for ever: another one finds nobody
 */
@Validated
@ConfigurationProperties("bulk-vouchers.people")
record PeopleSettings(@NotNull Path keySet, @NotNull Path markKeySet) {}
