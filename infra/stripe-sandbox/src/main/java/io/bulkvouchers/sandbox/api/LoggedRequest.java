package io.bulkvouchers.sandbox.api;

import java.time.Instant;
import java.util.Optional;

/**
 * One request to the API and what came of it; never its parameters, never its key.
 *
 * @param account the account, once the key was read
 * @param outcome the status, or {@code timeout} or {@code reset}
 * @param replayed whether an earlier answer was given again
 */
public record LoggedRequest(
    String id,
    Instant time,
    Optional<String> account,
    String method,
    String path,
    Optional<String> idempotencyKey,
    String outcome,
    boolean replayed) {}
