package io.bulkvouchers.query.conferences;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.feed.Visibility;
import io.bulkvouchers.query.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of each conference; a buyer sees himself among its sponsors and no other. */
@RestController
@RequestMapping("/conferences")
@Tag(name = "Conferences")
class ConferenceController {

  private final Catalogues catalogues;
  private final Visibility visibility;

  ConferenceController(Catalogues catalogues, Visibility visibility) {
    this.catalogues = catalogues;
    this.visibility = visibility;
  }

  /** All of the caller's conferences: as many as the token names, so one page. */
  record ConferenceList(List<Catalogue> items) {}

  @GetMapping
  @Operation(operationId = "listConferences", summary = "The conferences that you see")
  ConferenceList list(Caller caller) {
    return new ConferenceList(
        catalogues.find(Access.conferencesOf(caller)).values().stream()
            .map(catalogue -> shown(catalogue, caller))
            .toList());
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getConference", summary = "One conference; waits for a version")
  ResponseEntity<Catalogue> get(
      Caller caller, @PathVariable String id, @RequestParam Optional<Long> version) {
    if (!Access.conferencesOf(caller).contains(id)) {
      throw Problem.notFound();
    }
    version.ifPresent(wanted -> visibility.await(id, wanted));
    Catalogue catalogue = catalogues.find(id).orElseThrow(Problem::notFound);
    version.ifPresent(wanted -> Visibility.require(catalogue.version(), wanted));
    return ResponseEntity.ok()
        .eTag("\"" + catalogue.version() + "\"")
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(shown(catalogue, caller));
  }

  private static Catalogue shown(Catalogue catalogue, Caller caller) {
    return catalogue.showing(Access.sponsorsOf(caller, catalogue.id()));
  }
}
