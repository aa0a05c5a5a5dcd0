package io.bulkvouchers.query.stream;

import io.bulkvouchers.query.access.Scope;
import java.util.List;

/** The view's side of the stream: what has changed since. */
public interface Changes {

  /**
   * Each purchase in the scope that changed after the position, once and as it is now, in the order
   * of the last changes. Old states in between are passed over, so catching up is never long.
   */
  List<Change> after(long position, Scope scope, int limit);

  /** The same for everyone's purchases. */
  List<Change> after(long position, int limit);

  /** The position up to which the view shows everything. */
  long head();
}
