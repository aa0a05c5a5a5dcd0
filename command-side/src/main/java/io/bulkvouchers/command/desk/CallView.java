package io.bulkvouchers.command.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.time.Instant;
import java.util.Optional;

/**
 * A recorded call as people see it.
 *
 * @param kind {@code open_session}, {@code expire_session} or {@code refund}
 * @param state {@code wanted}, {@code answered} or {@code parked}
 * @param problem why there is no answer yet, or why it is parked
 * @param correlation of the request that led to it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CallView(
    String key,
    String kind,
    PurchaseId purchaseId,
    ConferenceId conference,
    String state,
    Optional<String> problem,
    int tries,
    Instant wantedAt,
    Optional<Instant> nextTryAt,
    Optional<String> stripeId,
    Optional<String> correlation) {}
