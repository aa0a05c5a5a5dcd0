package io.bulkvouchers.query.vouchers;

import static org.springframework.http.MediaType.APPLICATION_JSON;

import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.export.RedeemLinks;
import io.bulkvouchers.query.handout.VoucherHolders;
import io.bulkvouchers.query.handout.VoucherHolders.Sight;
import io.bulkvouchers.query.handout.VoucherHolders.VoucherHolder;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Links;
import io.bulkvouchers.query.paging.Serial;
import io.bulkvouchers.query.past.Moment;
import io.bulkvouchers.query.past.Past;
import io.bulkvouchers.query.problem.RequestId;
import io.bulkvouchers.query.vouchers.Voucher.CodePage;
import io.bulkvouchers.query.vouchers.Voucher.RevealedVoucher;
import io.bulkvouchers.query.vouchers.Voucher.VoucherPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The vouchers of a purchase page by page, with their codes and without. */
@RestController
@RequestMapping("/bulk-purchases/{id}")
@Tag(name = "Vouchers")
class VoucherController {

  private final VoucherSets sets;
  private final Vouchers vouchers;
  private final HandOutFilter handOuts;
  private final VoucherHolders holders;
  private final Reveals reveals;
  private final CodeKeys keys;
  private final RedeemLinks links;
  private final Access access;
  private final Past past;

  VoucherController(
      VoucherSets sets,
      Vouchers vouchers,
      HandOutFilter handOuts,
      VoucherHolders holders,
      Reveals reveals,
      CodeKeys keys,
      RedeemLinks links,
      Access access,
      Past past) {
    this.sets = sets;
    this.vouchers = vouchers;
    this.handOuts = handOuts;
    this.holders = holders;
    this.reveals = reveals;
    this.keys = keys;
    this.links = links;
    this.access = access;
    this.past = past;
  }

  @GetMapping("/vouchers")
  @Operation(
      operationId = "listVouchers",
      summary =
          "The vouchers of a purchase by serial, now or as they were; holders are of today only,"
              + " and by name only for who may see codes")
  ResponseEntity<VoucherPage> vouchers(
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "") List<String> state,
      @RequestParam Optional<String> serials,
      @RequestParam Optional<String> handedOut,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after,
      @RequestParam Optional<Long> version,
      @RequestParam Optional<Instant> asOf,
      @RequestParam Optional<Long> atVersion) {
    String conference = access.see(caller, id, version).conferenceId();
    VoucherFilter filter = VoucherFilter.of(state, serials);
    int from = Serial.parse("after", after);
    Limit length = Limit.of(limit);
    Supplier<Vouchers.Slice> reading = () -> page(id, filter, handedOut, from, length);
    return Moment.of(asOf, atVersion)
        .map(moment -> past.purchase(caller, id, conference, moment, reading))
        .map(slice -> answer(slice, slice.items()))
        .orElseGet(() -> withHolders(caller, id, reading.get()));
  }

  private Vouchers.Slice page(
      String id, VoucherFilter filter, Optional<String> handedOut, int from, Limit length) {
    VoucherSet set = sets.find(id);
    return vouchers.page(id, set, handOuts.narrow(filter, id, set, handedOut), from, length);
  }

  private static ResponseEntity<VoucherPage> answer(Vouchers.Slice slice, List<Voucher> items) {
    return ResponseEntity.ok()
        .headers(Links.of(slice.next(), Optional.empty()))
        .cacheControl(CacheControl.noStore())
        .body(new VoucherPage(items, slice.next()));
  }

  /** Looking at names shows no code, so that it is no reveal. */
  private ResponseEntity<VoucherPage> withHolders(Caller caller, String id, Vouchers.Slice slice) {
    Sight sight = access.reveals(caller, id) ? Sight.PEOPLE : Sight.NUMBERS;
    Map<Integer, VoucherHolder> held = holders.of(id, slice.serials(), sight);
    return answer(
        slice,
        slice.items().stream()
            .map(item -> item.heldBy(Optional.ofNullable(held.get(item.serial()))))
            .toList());
  }

  @GetMapping("/codes")
  @Operation(
      operationId = "revealCodes",
      summary = "The codes of a purchase by serial; every answer is recorded")
  ResponseEntity<CodePage> codes(
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "") List<String> state,
      @RequestParam Optional<String> serials,
      @RequestParam Optional<String> handedOut,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after,
      @RequestParam Optional<Long> version,
      @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) Optional<String> accept,
      @RequestAttribute(RequestId.ATTRIBUTE) String requestId)
      throws HttpMediaTypeNotAcceptableException {
    access.reveal(caller, id, version);
    refuseWhatIsNeitherPageNorFile(accept);
    VoucherSet set = sets.find(id);
    Vouchers.Slice slice =
        vouchers.page(
            id,
            set,
            handOuts.narrow(VoucherFilter.of(state, serials), id, set, handedOut),
            Serial.parse("after", after),
            Limit.of(limit));
    Codes codes = Codes.of(set, slice.serials(), keys);
    if (!slice.items().isEmpty()) {
      reveals.record(id, caller.userId(), slice.serials(), "json", requestId);
    }
    return ResponseEntity.ok()
        .headers(Links.of(slice.next(), Optional.empty()))
        .cacheControl(CacheControl.noStore())
        .body(
            new CodePage(
                slice.items().stream().map(item -> RevealedVoucher.of(item, codes, links)).toList(),
                slice.next()));
  }

  /** Spring would find out after the showing is on record. */
  private static void refuseWhatIsNeitherPageNorFile(Optional<String> accept)
      throws HttpMediaTypeNotAcceptableException {
    List<MediaType> wanted = accept.map(MediaType::parseMediaTypes).orElseGet(List::of);
    if (!wanted.isEmpty() && wanted.stream().noneMatch(APPLICATION_JSON::isCompatibleWith)) {
      throw new HttpMediaTypeNotAcceptableException(List.of(APPLICATION_JSON));
    }
  }
}
