package io.bulkvouchers.query.handout;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.query.handout.people.Person;
import java.util.List;
import java.util.Optional;

/**
 * A voucher wanted for somebody.
 *
 * @param line where it stands in an upload
 * @param serial a certain voucher; the lowest free one when empty
 */
record Assignment(Optional<Integer> line, Person person, Optional<Integer> serial) {

  /** What became of each, in the order in which they were asked for. */
  record HandOutReport(int assigned, int already, List<HandOutLine> items) {

    static HandOutReport of(List<HandOutLine> lines) {
      int assigned =
          (int) lines.stream().filter(line -> line.outcome() == Outcome.ASSIGNED).count();
      return new HandOutReport(assigned, lines.size() - assigned, lines);
    }
  }

  /** One voucher and its hand-out. */
  record HandOutLine(Optional<Integer> line, String handOut, int serial, Outcome outcome) {}

  enum Outcome {
    @JsonProperty("assigned")
    ASSIGNED,
    /** The address holds a voucher of this purchase, and keeps it. */
    @JsonProperty("already")
    ALREADY
  }
}
