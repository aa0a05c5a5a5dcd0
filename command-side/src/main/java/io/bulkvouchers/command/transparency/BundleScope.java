package io.bulkvouchers.command.transparency;

import io.bulkvouchers.bundle.BundleFiles;
import io.bulkvouchers.bundle.BundleHead;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.SponsorId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which events an auditor takes away.
 *
 * @param conference nothing of others; without one, everything of all
 * @param purchase only this one
 * @param sponsor only purchases of this one
 * @param from nothing earlier
 * @param to only what is earlier
 */
public record BundleScope(
    Optional<ConferenceId> conference,
    Optional<PurchaseId> purchase,
    Optional<SponsorId> sponsor,
    Optional<Instant> from,
    Optional<Instant> to) {

  /** Everything of all, or what of it happened in a period. */
  public static BundleScope ofAll(Optional<Instant> from, Optional<Instant> to) {
    return new BundleScope(Optional.empty(), Optional.empty(), Optional.empty(), from, to);
  }

  BundleHead head(long events) {
    return new BundleHead(
        BundleFiles.FORM,
        events,
        conference.map(ConferenceId::value),
        purchase.map(PurchaseId::value),
        sponsor.map(SponsorId::value),
        from,
        to);
  }
}
