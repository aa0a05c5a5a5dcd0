package io.bulkvouchers.query.export;

import java.io.IOException;

/** A file that is being written. Nothing is kept of a line, so that a million need no memory. */
public interface Sheet<T> {

  /** Writes one more line. */
  void add(T line) throws IOException;

  /**
   * Writes what makes the file whole. Never called for a file that breaks off: it must not look
   * like one that is complete.
   */
  void finish() throws IOException;
}
