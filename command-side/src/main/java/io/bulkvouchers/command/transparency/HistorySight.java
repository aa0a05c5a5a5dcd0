package io.bulkvouchers.command.transparency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.command.transparency.PublicPlace.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much of history is signed, and where that is published, as this node sees it. */
@Component
public class HistorySight {

  private final Notary notary;
  private final List<PublicPlace> places;

  HistorySight(Notary notary, List<PublicPlace> places) {
    this.notary = notary;
    this.places = List.copyOf(places);
  }

  /** What it sees now. */
  public Published now() {
    Notary.Sight sight = notary.sight();
    return new Published(
        sight.size(),
        sight.uncoveredSince(),
        places.stream().map(PublicPlace::publication).toList());
  }

  /**
   * What is signed and where it is.
   *
   * @param events how many the tree has
   * @param uncoveredSince when the first event that no published checkpoint signs was seen
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Published(
      long events, Optional<Instant> uncoveredSince, List<Publication> places) {}
}
