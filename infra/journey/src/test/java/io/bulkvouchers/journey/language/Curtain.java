package io.bulkvouchers.journey.language;

import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Opens the stage for the first scenario of a test run and closes it after the last. */
public final class Curtain implements LauncherSessionListener {

  private static @Nullable Stage stage;
  private static boolean tried;

  /** The stage of this run; starting takes its time once, and fails once. */
  public static synchronized Stage opened() {
    if (!tried) {
      tried = true;
      stage = Stage.open();
    }
    if (stage == null) {
      throw new IllegalStateException("The house did not start; the first scenario says why");
    }
    return stage;
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    fall();
  }

  private static synchronized void fall() {
    if (stage != null) {
      stage.close();
      stage = null;
    }
  }
}
