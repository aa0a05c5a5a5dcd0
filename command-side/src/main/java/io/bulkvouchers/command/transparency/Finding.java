package io.bulkvouchers.command.transparency;

/**
 * Where the store is not what was signed.
 *
 * @param at the position of an event, or the size of a checkpoint or of the tree
 */
public record Finding(Kind kind, long at, String text) {

  /** What is not as it was. */
  public enum Kind {
    EVENT_CHANGED,
    EVENT_MISSING,
    EVENT_INSERTED,
    TREE_CHANGED,
    HISTORY_REWRITTEN,
    HISTORY_SHORTENED,
    CHECKPOINT_BROKEN,
    CHECKPOINT_MISSING,
    CHECKPOINT_CHANGED,
    CHECKPOINT_FOREIGN
  }
}
