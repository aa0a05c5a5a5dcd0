package io.bulkvouchers.query.handout;

/**
 * Hand-outs by what became of them.
 *
 * @param handedOut all that somebody holds, however far they are: the sum of what follows but the
 *     last
 */
public record HandOutCounts(
    int handedOut,
    int notSent,
    int sending,
    int sent,
    int failed,
    int bounced,
    int redeemed,
    int takenBack) {}
