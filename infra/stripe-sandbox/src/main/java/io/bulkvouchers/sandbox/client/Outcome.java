package io.bulkvouchers.sandbox.client;

import org.jspecify.annotations.Nullable;

/**
 * What came of paying or expiring a session.
 *
 * @param outcome {@code paid}, {@code processing}, {@code failed}, {@code declined}, {@code
 *     expired}, or {@code closed} when there was nothing open any more
 * @param status the session's status now
 */
public record Outcome(
    String outcome,
    String session,
    String status,
    String paymentStatus,
    @Nullable String paymentIntent) {}
