package io.bulkvouchers.journey.search;

import java.util.stream.Stream;

/** Somewhere that texts lie: {@code texts} gives each with the address it was found at. */
public interface Place {

  /** A piece of text and where it lies. */
  record Text(String address, String content) {}

  /** All that lies here. */
  Stream<Text> texts();
}
