package io.bulkvouchers.query.vouchers;

import static org.springframework.http.HttpHeaders.ACCEPT;

import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.access.Owner;
import io.bulkvouchers.query.export.CodeLine;
import io.bulkvouchers.query.export.Issuer;
import io.bulkvouchers.query.export.SheetForm;
import io.bulkvouchers.query.problem.RequestId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The codes of a purchase as a file. Whatever can be missing is looked for first, then the showing
 * is recorded, then the first byte goes out.
 */
@RestController
@Tag(name = "Vouchers")
class ExportController {

  private final VoucherSets sets;
  private final Vouchers vouchers;
  private final HandOutFilter handOuts;
  private final Export export;
  private final Reveals reveals;
  private final CodeKeys keys;
  private final Access access;

  ExportController(
      VoucherSets sets,
      Vouchers vouchers,
      HandOutFilter handOuts,
      Export export,
      Reveals reveals,
      CodeKeys keys,
      Access access) {
    this.sets = sets;
    this.vouchers = vouchers;
    this.handOuts = handOuts;
    this.export = export;
    this.reveals = reveals;
    this.keys = keys;
    this.access = access;
  }

  @GetMapping(
      path = "/bulk-purchases/{id}/codes",
      produces = {
        SheetForm.CSV_TYPE,
        SheetForm.XLSX_TYPE,
        SheetForm.JSON_LINES_TYPE,
        SheetForm.PDF_TYPE
      })
  @Operation(
      operationId = "revealCodes",
      summary = "The codes of a purchase by serial; every answer is recorded")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = SheetForm.CSV_TYPE, schema = @Schema(type = "string")),
        @Content(
            mediaType = SheetForm.XLSX_TYPE,
            schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = SheetForm.JSON_LINES_TYPE, schema = @Schema(type = "string")),
        @Content(
            mediaType = SheetForm.PDF_TYPE,
            schema = @Schema(type = "string", format = "binary"))
      })
  void codes(
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "") List<String> state,
      @RequestParam Optional<String> serials,
      @RequestParam Optional<String> handedOut,
      @RequestParam Optional<Long> version,
      @RequestAttribute(RequestId.ATTRIBUTE) String requestId,
      @Parameter(hidden = true) @RequestHeader(ACCEPT) String accept,
      HttpServletResponse response)
      throws IOException {
    Owner owner = access.reveal(caller, id, version);
    VoucherSet set = sets.find(id);
    VoucherFilter filter = handOuts.narrow(VoucherFilter.of(state, serials), id, set, handedOut);
    Serials wanted = vouchers.wanted(id, set, filter);
    Codes codes = Codes.of(set, wanted, keys);
    SheetForm form = SheetForm.accepted(accept);
    Stream<CodeLine> lines =
        export
            .lines(owner.conferenceId(), set, codes)
            .map(it -> vouchers.read(id, set, wanted).map(it::of))
            .orElseGet(Stream::empty);
    Issuer issuer = export.issuer(id);
    reveals.record(id, caller.userId(), wanted, form.word(), requestId);
    export.write(id, form, issuer, lines, response);
  }
}
