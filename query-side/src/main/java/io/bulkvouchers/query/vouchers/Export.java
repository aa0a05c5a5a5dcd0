package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.query.export.CodeLine;
import io.bulkvouchers.query.export.Issuer;
import io.bulkvouchers.query.export.Issuers;
import io.bulkvouchers.query.export.RedeemLinks;
import io.bulkvouchers.query.export.Sending;
import io.bulkvouchers.query.export.SheetForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sends lines as a file while they are made; the file is never whole in memory or on a disk. */
@Component
class Export {

  private final ProductNames names;
  private final RedeemLinks links;
  private final Issuers issuers;

  Export(ProductNames names, RedeemLinks links, Issuers issuers) {
    this.names = names;
    this.links = links;
    this.issuers = issuers;
  }

  /** What a file is headed with. */
  Issuer issuer(String purchaseId) {
    return issuers.of(purchaseId);
  }

  /** How each line is made, or nothing when the purchase has no vouchers. */
  Optional<CodeLines> lines(String conferenceId, VoucherSet set, Codes codes) {
    return set.terms()
        .map(terms -> CodeLines.of(terms, names.of(conferenceId, terms.products()), codes, links));
  }

  /**
   * Sends them all or breaks the connection off, so that half a file is never taken for a whole
   * one.
   */
  void write(
      String id,
      SheetForm form,
      Issuer issuer,
      Stream<CodeLine> lines,
      HttpServletResponse response)
      throws IOException {
    // Not by an iterator: that would first gather a whole range of serials.
    Sending.send(
        response, form, "codes-" + id, out -> form.open(out, issuer), lines::forEachOrdered);
  }
}
