package io.bulkvouchers.command.web.operations;

import io.bulkvouchers.command.transparency.BundleExport;
import io.bulkvouchers.command.transparency.BundleScope;
import io.bulkvouchers.command.transparency.HistoryProofs;
import io.bulkvouchers.command.transparency.KeptCheckpoint;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.SponsorId;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an auditor takes away to check it elsewhere; that he did is noted. */
@RestController
class BundleController {

  private static final Logger LOG = LoggerFactory.getLogger(BundleController.class);
  private static final String ZIP = "application/zip";

  private final BundleExport export;
  private final HistoryProofs proofs;
  private final LookNotes looks;

  BundleController(BundleExport export, HistoryProofs proofs, LookNotes looks) {
    this.export = export;
    this.proofs = proofs;
    this.looks = looks;
  }

  /** The events of a conference, a purchase, a sponsor or a period, with proofs. */
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/conferences/{conference}/audit-bundle")
  void exportAuditBundle(
      Caller caller,
      @PathVariable ConferenceId conference,
      @RequestParam Optional<PurchaseId> purchase,
      @RequestParam Optional<SponsorId> sponsor,
      @RequestParam Optional<Instant> from,
      @RequestParam Optional<Instant> to,
      @RequestParam Optional<Long> known,
      HttpServletResponse response)
      throws IOException {
    AccessRules.check(caller, Action.EXPORT_HISTORY, conference);
    looks.note(caller, conference);
    KeptCheckpoint checkpoint = latest();
    BundleScope scope = new BundleScope(Optional.of(conference), purchase, sponsor, from, to);
    write(caller, scope, checkpoint, known, response);
  }

  /**
   * The events of all conferences, or what of it happened in a period, with proofs: for an auditor
   * of each of them.
   */
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/history/audit-bundle")
  void exportWholeAuditBundle(
      Caller caller,
      @RequestParam Optional<Instant> from,
      @RequestParam Optional<Instant> to,
      @RequestParam Optional<Long> known,
      HttpServletResponse response)
      throws IOException {
    Set<String> audited = AccessRules.conferences(caller, Action.EXPORT_EVERYTHING);
    looks.note(caller);
    KeptCheckpoint checkpoint = latest();
    if (export.coversBeside(audited, checkpoint)) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN, "Everything is for an auditor of every conference.");
    }
    write(caller, BundleScope.ofAll(from, to), checkpoint, known, response);
  }

  private void write(
      Caller caller,
      BundleScope scope,
      KeptCheckpoint checkpoint,
      Optional<Long> known,
      HttpServletResponse response)
      throws IOException {
    Optional<KeptCheckpoint> trusted =
        known.map(size -> proofs.find(size).orElseThrow(BundleController::unknown));
    if (!export.covers(scope, checkpoint)) {
      throw new ProblemException(
          ProblemCode.NOT_FOUND, "The newest checkpoint covers no event of this scope.");
    }
    response.setContentType(ZIP);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.zip\"".formatted(name(scope)));
    long events = export.write(scope, checkpoint, trusted, response.getOutputStream());
    LOG.info(
        "fact=history_exported conference={} purchase={} sponsor={} events={} actor={}",
        name(scope),
        scope.purchase().map(PurchaseId::value).orElse("all"),
        scope.sponsor().map(SponsorId::value).orElse("all"),
        events,
        caller.id());
  }

  private static String name(BundleScope scope) {
    return scope.conference().map(ConferenceId::value).orElse("everything");
  }

  private KeptCheckpoint latest() {
    return proofs.latest().orElseThrow(BundleController::unknown);
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemCode.UNKNOWN_CHECKPOINT);
  }
}
