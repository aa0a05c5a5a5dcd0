package io.bulkvouchers.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text and who signed it, in the form of the C2SP specification "signed note".
 *
 * @param text ends with a line end
 */
public record SignedNote(String text, List<Signature> signatures) {

  private static final int MOST_SIGNATURES = 100;
  private static final int ID_LENGTH = 4;
  private static final Pattern LINE = Pattern.compile("— ([^\\s+]+) ([A-Za-z0-9+/=]+)");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f]");

  /** Copies the signatures. */
  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /**
   * One line below the text.
   *
   * @param keyId of the key, in hex
   * @param bytes in hex
   */
  public record Signature(String name, String keyId, String bytes) {}

  /** Reads a note; nothing is believed of it yet. */
  public static SignedNote parse(String note) {
    int split = note.lastIndexOf("\n\n");
    if (split < 0) {
      throw new BrokenProof("A note has a blank line between its text and its signatures");
    }
    String text = note.substring(0, split + 1);
    String lines = note.substring(split + 2);
    checkText(text);
    if (lines.isEmpty() || !lines.endsWith("\n")) {
      throw new BrokenProof("A note ends with a signature and a line end");
    }
    List<Signature> signatures = new ArrayList<>();
    for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
      signatures.add(signature(line));
    }
    if (signatures.size() > MOST_SIGNATURES) {
      throw new BrokenProof("A note has 100 signatures at most");
    }
    return new SignedNote(text, signatures);
  }

  /**
   * Passes when one of these keys signed, and none of them is misused. Signatures of others say
   * nothing and are passed over.
   */
  public void check(List<NoteKey> keys) {
    boolean signed = false;
    for (Signature signature : signatures) {
      Optional<NoteKey> known = keys.stream().filter(key -> isOf(signature, key)).findFirst();
      if (known.isPresent()) {
        checkSignature(signature, known.get());
        signed = true;
      }
    }
    if (!signed) {
      throw new BrokenProof(
          "Not signed by a known key: signed by %s, known are %s"
              .formatted(
                  signatures.stream().map(one -> one.name() + "+" + one.keyId()).toList(),
                  keys.stream().map(key -> key.name() + "+" + key.id()).toList()));
    }
  }

  /** The note as it is published. */
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    for (Signature signature : signatures) {
      byte[] line = HexFormat.of().parseHex(signature.keyId() + signature.bytes());
      note.append("— ").append(signature.name()).append(' ');
      note.append(Base64.getEncoder().encodeToString(line)).append('\n');
    }
    return note.toString();
  }

  static void checkText(String text) {
    if (!text.endsWith("\n") || CONTROL.matcher(text).find()) {
      throw new BrokenProof("The text of a note has no control characters and ends a line");
    }
  }

  private static boolean isOf(Signature signature, NoteKey key) {
    return signature.name().equals(key.name()) && signature.keyId().equals(key.id());
  }

  private void checkSignature(Signature signature, NoteKey key) {
    if (!key.signed(text.getBytes(UTF_8), HexFormat.of().parseHex(signature.bytes()))) {
      throw new BrokenProof("The signature of " + key.name() + " is not of this text");
    }
  }

  private static Signature signature(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new BrokenProof("Not a signature: \"" + line + "\"");
    }
    byte[] bytes = decoded(parts.group(2), line);
    if (bytes.length <= ID_LENGTH) {
      throw new BrokenProof("Not a signature: \"" + line + "\"");
    }
    HexFormat hex = HexFormat.of();
    return new Signature(
        parts.group(1),
        hex.formatHex(bytes, 0, ID_LENGTH),
        hex.formatHex(Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length)));
  }

  private static byte[] decoded(String base64, String line) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      throw new BrokenProof("Not a signature: \"" + line + "\"", notBase64);
    }
  }
}
