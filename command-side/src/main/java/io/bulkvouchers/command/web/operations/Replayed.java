package io.bulkvouchers.command.web.operations;

/** How many events wait to be worked on once more. */
record Replayed(int replayed) {}
