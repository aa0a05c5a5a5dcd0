package io.bulkvouchers.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.Ed25519Verify;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose signature on a note is believed: a name and an Ed25519 public key (C2SP signed note). */
public final class NoteKey {

  private static final byte ED25519 = 1;
  private static final int ID_LENGTH = 4;
  private static final int KEY_LENGTH = 32;
  private static final Pattern NAME = Pattern.compile("[^\\s+\\p{Cntrl}]+");
  private static final Pattern FORM = Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+(\\S+)");

  private final String name;
  private final byte[] key;

  private NoteKey(String name, byte[] key) {
    this.name = name;
    this.key = key;
  }

  /** The key of a name. */
  public static NoteKey of(String name, byte[] key) {
    if (!NAME.matcher(name).matches()) {
      throw new BrokenProof("The name of a key has no blanks and no plus: \"" + name + "\"");
    }
    if (key.length != KEY_LENGTH) {
      throw new BrokenProof("An Ed25519 public key has 32 bytes, not " + key.length);
    }
    return new NoteKey(name, key.clone());
  }

  /** Reads {@code name+id+base64}, as {@link #toString} writes it. */
  public static NoteKey parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new BrokenProof("A public key is name+id+base64, not \"" + text.strip() + "\"");
    }
    byte[] typed = decoded(parts.group(3));
    if (typed.length == 0 || typed[0] != ED25519) {
      throw new BrokenProof("The public key of " + parts.group(1) + " is not of Ed25519");
    }
    NoteKey key = of(parts.group(1), Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.id().equals(parts.group(2))) {
      throw new BrokenProof(
          "The public key of %s has the id %s, not %s"
              .formatted(key.name, key.id(), parts.group(2)));
    }
    return key;
  }

  /** Whose key it is. */
  public String name() {
    return name;
  }

  /** The first bytes of a hash of name and key, in hex: which key a signature is for. */
  public String id() {
    return HexFormat.of().formatHex(idBytes());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteKey that && name.equals(that.name) && Arrays.equals(key, that.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  /** {@code name+id+base64}, to be handed to auditors. */
  @Override
  public String toString() {
    return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
  }

  byte[] idBytes() {
    MessageDigest digest = Hash.sha256();
    digest.update((name + "\n").getBytes(UTF_8));
    return Arrays.copyOf(digest.digest(typed()), ID_LENGTH);
  }

  boolean signed(byte[] text, byte[] signature) {
    try {
      new Ed25519Verify(key).verify(signature, text);
      return true;
    } catch (GeneralSecurityException _) {
      // All that it says is that the signature is not of this key.
      return false;
    }
  }

  private byte[] typed() {
    byte[] typed = new byte[1 + KEY_LENGTH];
    typed[0] = ED25519;
    System.arraycopy(key, 0, typed, 1, KEY_LENGTH);
    return typed;
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      throw new BrokenProof("A public key ends in base64, not in \"" + base64 + "\"", notBase64);
    }
  }
}
