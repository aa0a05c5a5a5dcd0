package io.bulkvouchers.query.handout.people;

import io.bulkvouchers.events.InvalidValue;
import java.util.Optional;

/** Somebody who gets a code. What is known of him is shown to few and written to no log. */
public record Person(Address address, Optional<String> name) {

  private static final int LONGEST_NAME = 100;

  /** Refuses a name that would break out of a header, or is none. */
  public Person {
    name.ifPresent(
        it -> {
          InvalidValue.unless(it.length() <= LONGEST_NAME, "A name has at most 100 characters");
          InvalidValue.unless(
              it.codePoints().noneMatch(Person::breaksLines),
              "A name has no line breaks and no control characters");
        });
  }

  /** Reads what a person typed: blanks around do not matter, and no name is none. */
  public static Person of(Optional<String> address, Optional<String> name) {
    return new Person(
        new Address(address.map(String::strip).orElse("")),
        name.map(String::strip).filter(it -> !it.isEmpty()));
  }

  private static boolean breaksLines(int symbol) {
    return switch (Character.getType(symbol)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return "Person[hidden]";
  }
}
