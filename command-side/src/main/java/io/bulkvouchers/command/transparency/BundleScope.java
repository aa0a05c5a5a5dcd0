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
 * @param conference nothing of others
 * @param purchase only this one
 * @param sponsor only purchases of this one
 * @param from nothing earlier
 * @param to only what is earlier
 */
public record BundleScope(
    ConferenceId conference,
    Optional<PurchaseId> purchase,
    Optional<SponsorId> sponsor,
    Optional<Instant> from,
    Optional<Instant> to) {

  BundleHead head(long events) {
    return new BundleHead(
        BundleFiles.FORM,
        events,
        conference.value(),
        purchase.map(PurchaseId::value),
        sponsor.map(SponsorId::value),
        from,
        to);
  }
}
