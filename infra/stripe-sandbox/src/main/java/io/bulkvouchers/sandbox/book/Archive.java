package io.bulkvouchers.sandbox.book;

import java.util.List;

/** Where changes are kept so that a restart does not forget them. */
public interface Archive extends AutoCloseable {

  /** Forgets everything with the process. */
  Archive NONE =
      new Archive() {
        @Override
        public void keep(List<Change> changes) {}

        @Override
        public void clear() {}

        @Override
        public void close() {}
      };

  /** Keeps these changes, all of them or none; they are safe when this returns. */
  void keep(List<Change> changes);

  /** Forgets all that was kept. */
  void clear();

  /** Keeps nothing any more. */
  @Override
  void close();
}
