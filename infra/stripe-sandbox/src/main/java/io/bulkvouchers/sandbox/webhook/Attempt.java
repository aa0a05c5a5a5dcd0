package io.bulkvouchers.sandbox.webhook;

import java.time.Instant;

/**
 * What came of one try to deliver an event.
 *
 * @param outcome the status the endpoint answered, or why there was no answer
 */
public record Attempt(
    Instant time, String event, String type, String endpoint, int attempt, String outcome) {}
