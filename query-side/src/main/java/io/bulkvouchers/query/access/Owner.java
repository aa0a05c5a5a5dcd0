package io.bulkvouchers.query.access;

import java.util.Optional;

/** Whose a purchase is. */
public record Owner(String conferenceId, Optional<String> sponsorId) {

  /** {@code conference/sponsor}, the form of the {@code sponsors} claim. */
  public Optional<String> sponsorKey() {
    return sponsorId.map(sponsor -> conferenceId + "/" + sponsor);
  }
}
