package io.bulkvouchers.query.stream;

import io.bulkvouchers.query.access.Owner;

/**
 * A purchase that is not what it was.
 *
 * @param position of its last fact in the feed
 */
public record Change(long position, Owner owner, String id, long version, String status) {}
