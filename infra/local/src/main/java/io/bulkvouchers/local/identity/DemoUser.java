package io.bulkvouchers.local.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody who can sign in, with the claims that say what she may do; the password is "demo". */
public record DemoUser(
    String id, String name, String role, List<String> conferences, List<String> sponsors) {

  public static final String PASSWORD = "demo";

  private static final List<String> OURS = List.of("pytest-2027", "django-2027");

  /** Everybody the house is shown with, one of each role and the strangers that walls need. */
  public static final List<DemoUser> ALL =
      List.of(
          new DemoUser("organizer", "Olga Organizer", "organizer", OURS, List.of()),
          new DemoUser("second-organizer", "Sven Organizer", "organizer", OURS, List.of()),
          new DemoUser(
              "foreign-organizer", "Fred Foreign", "organizer", List.of("other-2027"), List.of()),
          new DemoUser("buyer", "Bea Buyer", "buyer", List.of(), List.of("pytest-2027/acme-corp")),
          new DemoUser(
              "other-buyer", "Otto Buyer", "buyer", List.of(), List.of("pytest-2027/globex")),
          new DemoUser("finance", "Fiona Finance", "finance", OURS, List.of()),
          new DemoUser("auditor", "Aron Auditor", "auditor", OURS, List.of()),
          new DemoUser("operator", "Opal Operator", "operator", OURS, List.of()));

  static Optional<DemoUser> named(String id) {
    return ALL.stream().filter(user -> user.id().equals(id)).findFirst();
  }

  /** The claims beside the subject. */
  Map<String, Object> claims() {
    return Map.of(
        "name", name, "roles", List.of(role), "conferences", conferences, "sponsors", sponsors);
  }

  /** What the login page says beside the name. */
  String scope() {
    List<String> where = sponsors.isEmpty() ? conferences : sponsors;
    return role + " \u00b7 " + String.join(", ", where);
  }
}
