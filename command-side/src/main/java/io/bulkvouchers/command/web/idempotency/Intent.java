package io.bulkvouchers.command.web.idempotency;

/** What one person wants done once: a key counts per caller, method and path. */
record Intent(String caller, String method, String path, String key) {}
