package io.bulkvouchers.query.receipts;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Links;
import io.bulkvouchers.query.paging.Serial;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.receipts.Receipt.ReceiptKind;
import io.bulkvouchers.query.receipts.Receipt.ReceiptList;
import io.bulkvouchers.query.receipts.Receipts.Issued;
import io.bulkvouchers.query.receipts.Settings.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers about the money of purchases, for whoever sees the purchase. */
@RestController
@Tag(name = "Receipts")
class ReceiptController {

  private final Receipts receipts;
  private final Settings settings;
  private final Access access;

  ReceiptController(Receipts receipts, Settings settings, Access access) {
    this.receipts = receipts;
    this.settings = settings;
    this.access = access;
  }

  @GetMapping("/bulk-purchases/{id}/receipts")
  @Operation(
      operationId = "listReceipts",
      summary = "The receipts and credit notes of a purchase, the newest first")
  ResponseEntity<ReceiptList> ofPurchase(
      Caller caller, @PathVariable String id, @RequestParam Optional<Long> version) {
    access.see(caller, id, version);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(
            new ReceiptList(
                receipts.of(id).stream().map(this::receipt).toList(), Optional.empty()));
  }

  @GetMapping("/conferences/{conference}/sponsors/{sponsor}/receipts")
  @Operation(
      operationId = "listSponsorReceipts",
      summary = "The receipts and credit notes of a sponsor, the newest first")
  ResponseEntity<ReceiptList> ofSponsor(
      Caller caller,
      @PathVariable String conference,
      @PathVariable String sponsor,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after) {
    List<String> purchases = access.purchasesOf(caller, conference, sponsor);
    Limit most = Limit.of(limit);
    List<Issued> found =
        receipts.of(
            conference,
            purchases,
            after.map(text -> Serial.parse("after", Optional.of(text))),
            most.andOneMore());
    List<Issued> cut = found.subList(0, Math.min(found.size(), most.value()));
    Optional<String> next =
        found.size() > cut.size()
            ? Optional.of(String.valueOf(cut.getLast().number()))
            : Optional.empty();
    return ResponseEntity.ok()
        .headers(Links.of(next, Optional.empty()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(new ReceiptList(cut.stream().map(this::receipt).toList(), next));
  }

  @GetMapping(
      path = "/bulk-purchases/{id}/receipts/{number}",
      produces = MediaType.APPLICATION_PDF_VALUE)
  @Operation(
      operationId = "getReceipt",
      summary = "A receipt or credit note as a PDF in English or German, always the same bytes")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> paper(
      Caller caller,
      @PathVariable String id,
      @PathVariable String number,
      @RequestParam(defaultValue = "en") String language) {
    access.see(caller, id, Optional.empty());
    ReceiptWords chosen = ReceiptWords.named(language);
    Issued issued =
        Optional.of(number)
            .filter(digits -> digits.matches("\\d{1,9}"))
            .flatMap(digits -> receipts.find(id, Long.parseLong(digits)))
            .orElseThrow(Problem::notFound);
    Words words = words(issued);
    Optional<String> receipt =
        issued.issue().kind() == ReceiptKind.RECEIPT
            ? Optional.empty()
            : receipts.receiptOf(id).map(it -> ReceiptPaper.label(it.number(), words(it)));
    String name = ReceiptPaper.label(issued.number(), words).replace('/', '-');
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"")
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(ReceiptPaper.write(chosen, issued, words, receipt));
  }

  private Receipt receipt(Issued issued) {
    return new Receipt(
        issued.number(),
        ReceiptPaper.label(issued.number(), words(issued)),
        issued.issue().kind(),
        issued.issue().purchase(),
        issued.issue().time(),
        issued.issue().amount());
  }

  /** What goes back is what was paid: a credit note says what held when the payment came. */
  private Words words(Issued issued) {
    Issued paid =
        issued.issue().kind() == ReceiptKind.RECEIPT
            ? issued
            : receipts.receiptOf(issued.issue().purchase()).orElse(issued);
    return settings.at(issued.sale().conference().value(), paid.issue().time());
  }
}
