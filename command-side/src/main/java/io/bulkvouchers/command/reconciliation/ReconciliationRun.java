package io.bulkvouchers.command.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.events.ConferenceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One comparison.
 *
 * @param trigger {@code scheduled} or {@code on_demand}
 * @param state {@code running}, {@code completed} or {@code failed}
 * @param problem why it failed, or what of it was not understood
 * @param differenceCount how many rows differ; none means that every sum agrees
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReconciliationRun(
    String id,
    ConferenceId conference,
    String trigger,
    String state,
    Instant startedAt,
    Optional<Instant> finishedAt,
    Optional<String> problem,
    int differenceCount,
    List<Total> totals) {}
