package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.events.VoucherTerms;
import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.handout.HandOutDays;
import io.bulkvouchers.query.handout.HandedOut;
import io.bulkvouchers.query.past.Past;
import io.bulkvouchers.query.uses.Tally;
import io.bulkvouchers.query.uses.UseDays;
import io.bulkvouchers.query.uses.Uses;
import io.bulkvouchers.query.vouchers.SponsorVouchers.PurchaseVouchers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All vouchers of a sponsor at a conference: what is left of what was bought. */
@RestController
@Tag(name = "Vouchers")
class SponsorVoucherController {

  private final VoucherSets sets;
  private final Uses uses;
  private final UseDays useDays;
  private final VoucherDays voucherDays;
  private final HandedOut handedOut;
  private final HandOutDays handOutDays;
  private final ProductNames names;
  private final Access access;
  private final InstantSource clock;
  private final Past past;

  SponsorVoucherController(
      VoucherSets sets,
      Uses uses,
      UseDays useDays,
      VoucherDays voucherDays,
      HandedOut handedOut,
      HandOutDays handOutDays,
      ProductNames names,
      Access access,
      InstantSource clock,
      Past past) {
    this.sets = sets;
    this.uses = uses;
    this.useDays = useDays;
    this.voucherDays = voucherDays;
    this.handedOut = handedOut;
    this.handOutDays = handOutDays;
    this.names = names;
    this.access = access;
    this.clock = clock;
    this.past = past;
  }

  @GetMapping("/conferences/{conference}/sponsors/{sponsor}/vouchers")
  @Operation(
      operationId = "getSponsorVouchers",
      summary =
          "What a sponsor bought, handed out, used and has left, by product, purchase and day",
      description = "With asOf as it was; who holds a voucher is no event and always of today.")
  ResponseEntity<SponsorVouchers> get(
      Caller caller,
      @PathVariable String conference,
      @PathVariable String sponsor,
      @RequestParam Optional<Instant> asOf) {
    List<String> ids = access.purchasesOf(caller, conference, sponsor);
    SponsorVouchers vouchers =
        asOf.map(time -> past.purchases(caller, ids, conference, time, () -> of(conference, ids)))
            .orElseGet(() -> of(conference, ids));
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(vouchers);
  }

  private SponsorVouchers of(String conference, List<String> ids) {
    Map<String, Tally> tallies = uses.tallies(ids);
    Instant now = clock.instant();
    List<PurchaseVouchers> purchases =
        sets.find(Set.copyOf(ids)).entrySet().stream()
            .flatMap(
                set -> {
                  Tally tally = tallies.getOrDefault(set.getKey(), Tally.none());
                  return purchase(conference, set.getKey(), set.getValue(), tally, now).stream();
                })
            .sorted(
                Comparator.comparing(PurchaseVouchers::boughtAt)
                    .thenComparing(PurchaseVouchers::purchaseId))
            .toList();
    return SponsorVouchers.of(purchases, days(ids));
  }

  private List<SponsorDay> days(List<String> ids) {
    return SponsorDay.of(voucherDays.of(ids), handOutDays.of(ids), useDays.of(ids));
  }

  /** Nothing is bought before the vouchers are made, though money may go back before that. */
  private Optional<PurchaseVouchers> purchase(
      String conference, String id, VoucherSet set, Tally tally, Instant now) {
    return set.madeAt()
        .map(
            madeAt ->
                new PurchaseVouchers(
                    id,
                    madeAt,
                    names.of(
                        conference, set.terms().map(VoucherTerms::products).orElseGet(List::of)),
                    set.bought(),
                    set.replacements(),
                    handedOut.count(id).handedOut(),
                    uses.counts(id, set.holdings(), tally, set.end(), now)));
  }
}
