package io.bulkvouchers.command.secrets;

import java.time.Instant;
import java.util.Optional;

/**
 * An account as it is connected.
 *
 * @param accountId empty when no key of it was allowed to ask
 * @param since when its first key came; another key of the same account changes nothing
 */
public record StripeConnection(StripeAccount account, Optional<String> accountId, Instant since) {}
