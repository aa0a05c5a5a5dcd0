package io.bulkvouchers.command.transparency;

import java.util.Optional;

/** Where checkpoints go so that others can hold us to them. */
public interface PublicPlace {

  /** How far this node has seen it come. */
  Publication publication();

  /**
   * What is published in a place.
   *
   * @param place its name
   * @param covered how many events the last checkpoint there signs
   * @param problem why nothing goes there at the moment; it goes on by itself
   */
  record Publication(String place, long covered, Optional<String> problem) {}
}
