package io.bulkvouchers.command.web.idempotency;

import java.security.SecureRandom;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562, 5.7): milliseconds first, then 74 random bits. */
final class TimeOrderedUuid {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private TimeOrderedUuid() {}

  static UUID draw() {
    long high = (System.currentTimeMillis() << 16) | VERSION | (RANDOM.nextInt() & 0x0FFF);
    long low = VARIANT | (RANDOM.nextLong() >>> 2);
    return new UUID(high, low);
  }
}
