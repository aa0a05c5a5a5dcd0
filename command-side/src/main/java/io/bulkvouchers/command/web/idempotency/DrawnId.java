package io.bulkvouchers.command.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/**
 * The id for what a request creates: drawn once and kept with its Idempotency-Key before any work
 * begins, so that a retry after a crash creates the same thing and not a second one. A stored UUID
 * of version 7 and not one computed from caller and key, because it sorts by time, as all our ids
 * do, and because nobody can choose it.
 */
public record DrawnId(UUID uuid) {

  private static final String ATTRIBUTE = DrawnId.class.getName();

  void attachTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  static DrawnId of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof DrawnId kept ? kept : draw();
  }

  static DrawnId draw() {
    return new DrawnId(TimeOrderedUuid.draw());
  }
}
