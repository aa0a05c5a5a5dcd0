package io.bulkvouchers.query.access;

import java.util.Set;

/**
 * What a caller sees, as the two sets that a query narrows by.
 *
 * @param conferences seen whole
 * @param sponsors {@code conference/sponsor} pairs whose purchases are seen
 */
public record Scope(Set<String> conferences, Set<String> sponsors) {

  /** Whether a purchase of this conference and sponsor is in the scope. */
  public boolean includes(Owner owner) {
    return conferences.contains(owner.conferenceId())
        || owner.sponsorKey().filter(sponsors::contains).isPresent();
  }

  /** The conferences in an array, as SQL takes them. */
  public String[] conferenceArray() {
    return conferences.toArray(String[]::new);
  }

  /** The sponsors in an array, as SQL takes them. */
  public String[] sponsorArray() {
    return sponsors.toArray(String[]::new);
  }
}
