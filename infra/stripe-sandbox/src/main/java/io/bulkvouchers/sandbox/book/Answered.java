package io.bulkvouchers.sandbox.book;

import java.time.Instant;
import java.util.Map;

/**
 * What was answered to a request under an idempotency key.
 *
 * @param method with path and parameters, what must be the same when the key comes again
 * @param until when the key is as good as new
 */
public record Answered(
    String key,
    String method,
    String path,
    String parameters,
    int status,
    Map<String, String> headers,
    String body,
    Instant until) {}
