package io.bulkvouchers.command.web.operations;

/**
 * What came of replaying many.
 *
 * @param replayed how many events wait to be worked on once more
 * @param remaining how many fit too, for which to ask again
 */
record Replayed(int replayed, long remaining) {}
