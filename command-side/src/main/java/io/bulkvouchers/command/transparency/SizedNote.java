package io.bulkvouchers.command.transparency;

/**
 * A signed note, and where it belongs.
 *
 * @param size how many events it covers
 */
public record SizedNote(long size, String note) {}
