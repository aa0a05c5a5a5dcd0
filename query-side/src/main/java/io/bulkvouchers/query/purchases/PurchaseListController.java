package io.bulkvouchers.query.purchases;

import static org.springframework.http.HttpHeaders.ACCEPT;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.access.Scope;
import io.bulkvouchers.query.export.Sending;
import io.bulkvouchers.query.export.SheetForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is asked of a whole list: how long it is, and all of it in a file. */
@RestController
@RequestMapping("/bulk-purchases")
@Tag(name = "Purchases")
class PurchaseListController {

  private final PurchaseTally tally;
  private final PurchaseExport export;

  PurchaseListController(PurchaseTally tally, PurchaseExport export) {
    this.tally = tally;
    this.export = export;
  }

  @GetMapping("/counts")
  @Operation(
      operationId = "countPurchases",
      summary = "How many purchases of each state a filter lets through; many are estimated")
  ResponseEntity<PurchaseCounts> counts(Caller caller, @ParameterObject PurchaseQuery query) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(tally.count(Access.scopeOf(caller), query.filter()));
  }

  @GetMapping(produces = {SheetForm.CSV_TYPE, SheetForm.XLSX_TYPE, SheetForm.JSON_LINES_TYPE})
  @Operation(operationId = "listPurchases", summary = "The purchases that you see, newest first")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = SheetForm.CSV_TYPE, schema = @Schema(type = "string")),
        @Content(
            mediaType = SheetForm.XLSX_TYPE,
            schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = SheetForm.JSON_LINES_TYPE, schema = @Schema(type = "string"))
      })
  void file(
      Caller caller,
      @ParameterObject PurchaseQuery query,
      @RequestParam(defaultValue = Sort.NEWEST) String sort,
      @Parameter(hidden = true) @RequestHeader(ACCEPT) String accept,
      HttpServletResponse response)
      throws IOException {
    Scope scope = Access.scopeOf(caller);
    PurchaseFilter filter = query.filter();
    Sort order = Sort.named(sort);
    SheetForm form = SheetForm.accepted(accept);
    Sending.<Purchase>send(
        response,
        form,
        "purchases",
        out -> form.open(out, PurchaseTable.PURCHASES),
        reader -> export.each(scope, filter, order, reader));
  }
}
