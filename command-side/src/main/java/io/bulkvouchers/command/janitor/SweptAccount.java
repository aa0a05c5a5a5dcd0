package io.bulkvouchers.command.janitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.events.ConferenceId;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an account at Stripe was last gone through.
 *
 * @param eventsUntil up to when its undelivered events are read
 * @param problem what could not be looked at; absent when all was
 * @param problemSince since when no look has come to the end
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SweptAccount(
    ConferenceId conference,
    Instant sweptAt,
    Instant eventsUntil,
    Optional<String> problem,
    Optional<Instant> problemSince) {}
