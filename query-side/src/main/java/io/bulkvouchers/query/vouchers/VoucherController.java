package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.codes.MissingCodeKey;
import io.bulkvouchers.codes.VoucherCodes;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Links;
import io.bulkvouchers.query.paging.Serial;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.bulkvouchers.query.problem.RequestId;
import io.bulkvouchers.query.vouchers.Voucher.CodePage;
import io.bulkvouchers.query.vouchers.Voucher.RevealedVoucher;
import io.bulkvouchers.query.vouchers.Voucher.VoucherPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The vouchers of a purchase, and the one place where codes are shown. */
@RestController
@RequestMapping("/bulk-purchases/{id}")
@Tag(name = "Vouchers")
class VoucherController {

  private final VoucherSets sets;
  private final Reveals reveals;
  private final CodeKeys keys;
  private final Access access;

  VoucherController(VoucherSets sets, Reveals reveals, CodeKeys keys, Access access) {
    this.sets = sets;
    this.reveals = reveals;
    this.keys = keys;
    this.access = access;
  }

  @GetMapping("/vouchers")
  @Operation(operationId = "listVouchers", summary = "The vouchers of a purchase by serial")
  ResponseEntity<VoucherPage> vouchers(
      Caller caller,
      @PathVariable String id,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after,
      @RequestParam Optional<Long> version) {
    access.see(caller, id, version);
    VoucherSet set = sets.find(id);
    SerialPage page = page(set, Serial.parse("after", after), Limit.of(limit));
    return ResponseEntity.ok()
        .headers(Links.of(page.next(), Optional.empty()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(
            new VoucherPage(
                page.serials().stream()
                    .map(serial -> new Voucher(serial, set.holdings().state(serial)))
                    .toList(),
                page.next()));
  }

  @GetMapping("/codes")
  @Operation(
      operationId = "revealCodes",
      summary = "The codes of a purchase by serial; every answer is recorded")
  ResponseEntity<CodePage> codes(
      Caller caller,
      @PathVariable String id,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after,
      @RequestParam Optional<Long> version,
      @RequestAttribute(RequestId.ATTRIBUTE) String requestId) {
    access.reveal(caller, id, version);
    VoucherSet set = sets.find(id);
    SerialPage page = page(set, Serial.parse("after", after), Limit.of(limit));
    if (!page.serials().isEmpty()) {
      reveals.record(id, caller.userId(), page.serials(), requestId);
    }
    return ResponseEntity.ok()
        .headers(Links.of(page.next(), Optional.empty()))
        .cacheControl(CacheControl.noStore())
        .body(new CodePage(derive(set, page.serials()), page.next()));
  }

  private record SerialPage(List<Integer> serials, Optional<String> next) {}

  private static SerialPage page(VoucherSet set, int after, Limit limit) {
    List<Integer> found = set.serialsAfter(after, limit.andOneMore());
    if (found.size() <= limit.value()) {
      return new SerialPage(found, Optional.empty());
    }
    List<Integer> serials = found.subList(0, limit.value());
    return new SerialPage(serials, Optional.of(String.valueOf(serials.getLast())));
  }

  private List<RevealedVoucher> derive(VoucherSet set, List<Integer> serials) {
    try {
      Map<CodeBatch, VoucherCodes> batches = new HashMap<>();
      return serials.stream()
          .map(
              serial ->
                  new RevealedVoucher(
                      serial,
                      batches
                          .computeIfAbsent(
                              set.batchOf(serial), batch -> VoucherCodes.of(batch, keys))
                          .code(serial)
                          .reveal(),
                      set.holdings().state(serial)))
          .toList();
    } catch (MissingCodeKey | InvalidValue missing) {
      throw new Problem(ProblemCode.CODES_UNAVAILABLE, "The keys of this purchase are not at hand");
    }
  }
}
