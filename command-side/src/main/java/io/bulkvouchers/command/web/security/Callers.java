package io.bulkvouchers.command.web.security;

import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks on this thread. */
public final class Callers {

  private Callers() {}

  /** Fails outside of an authenticated request: security is closed by default. */
  public static Caller current() {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication it) {
      return it.getPrincipal();
    }
    throw new IllegalStateException("No caller on this request");
  }
}
