package io.bulkvouchers.proofs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a tree was at one moment, in the form of the C2SP specification "tlog-checkpoint".
 *
 * @param origin which tree
 * @param size how many leaves
 * @param root their hash
 * @param extensions lines that say nothing here, kept because they are signed
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

  private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");
  private static final int LINES = 3;

  /** Copies and checks. */
  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (origin.isEmpty() || origin.contains("\n")) {
      throw new BrokenProof("The origin of a checkpoint is one line");
    }
  }

  /** A checkpoint that says no more. */
  public static Checkpoint of(String origin, Frontier tree) {
    return new Checkpoint(origin, tree.size(), tree.root(), List.of());
  }

  /**
   * The checkpoint in a published note, if it is of this tree and signed.
   *
   * @throws BrokenProof saying what is wrong
   */
  public static Checkpoint open(String note, String origin, List<NoteKey> keys) {
    SignedNote signed = SignedNote.parse(note);
    signed.check(keys);
    Checkpoint checkpoint = parse(signed.text());
    if (!checkpoint.origin.equals(origin)) {
      throw new BrokenProof(
          "The checkpoint is of %s, not of %s".formatted(checkpoint.origin, origin));
    }
    return checkpoint;
  }

  /** Reads the text; nothing is believed of it yet. */
  public static Checkpoint parse(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    if (lines.size() <= LINES || !lines.getLast().isEmpty()) {
      throw new BrokenProof("A checkpoint has lines for origin, size and root");
    }
    if (!SIZE.matcher(lines.get(1)).matches()) {
      throw new BrokenProof("The size in a checkpoint is a number, not " + lines.get(1));
    }
    List<String> extensions = lines.subList(LINES, lines.size() - 1);
    if (extensions.stream().anyMatch(String::isEmpty)) {
      throw new BrokenProof("A checkpoint has no empty lines");
    }
    return new Checkpoint(
        lines.getFirst(), Long.parseLong(lines.get(1)), Hash.parse(lines.get(2)), extensions);
  }

  /** What is signed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
