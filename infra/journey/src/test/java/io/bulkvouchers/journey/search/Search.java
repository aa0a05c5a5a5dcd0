package io.bulkvouchers.journey.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Goes through all places once and says where secrets lie, and how much was looked at. */
public final class Search {

  private final List<Place> places;

  public Search(List<Place> places) {
    this.places = List.copyOf(places);
  }

  /**
   * What a search came to.
   *
   * @param found the addresses that hold a secret
   * @param looked how many texts each kind of place gave; the kind is the first word of an address
   */
  public record Report(TreeSet<String> found, Map<String, Integer> looked) {}

  /** Looks for any of the secrets. */
  public Report lookFor(List<Secret> secrets) {
    TreeSet<String> found = new TreeSet<>();
    Map<String, Integer> looked = new HashMap<>();
    Set<String> forms =
        secrets.stream().flatMap(secret -> secret.forms().stream()).collect(Collectors.toSet());
    for (Place place : places) {
      place
          .texts()
          .forEach(
              text -> {
                looked.merge(text.address().split(" ", 2)[0], 1, Integer::sum);
                String content = text.content().toUpperCase(Locale.ROOT);
                if (forms.stream().anyMatch(content::contains)) {
                  found.add(text.address());
                }
              });
    }
    return new Report(found, looked);
  }
}
