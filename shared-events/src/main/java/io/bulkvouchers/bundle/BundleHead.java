package io.bulkvouchers.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * What a bundle says of itself. None of it is signed: all that can be checked is checked.
 *
 * @param form {@link BundleFiles#FORM}
 * @param events how many lines there are
 * @param conference all events are of this conference; without one, they are those of all
 * @param purchase all are of this purchase
 * @param sponsor all are of purchases of this sponsor, or of none
 * @param from none is earlier
 * @param to all are earlier
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BundleHead(
    String form,
    long events,
    Optional<String> conference,
    Optional<String> purchase,
    Optional<String> sponsor,
    Optional<Instant> from,
    Optional<Instant> to) {}
