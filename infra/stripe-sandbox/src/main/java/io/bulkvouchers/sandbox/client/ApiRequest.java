package io.bulkvouchers.sandbox.client;

import org.jspecify.annotations.Nullable;

/**
 * A request that the sandbox's API got.
 *
 * @param time RFC 3339
 * @param outcome the status, or {@code timeout} or {@code reset}
 */
public record ApiRequest(
    String id,
    String time,
    @Nullable String account,
    String method,
    String path,
    @Nullable String idempotencyKey,
    String outcome,
    boolean replayed) {}
