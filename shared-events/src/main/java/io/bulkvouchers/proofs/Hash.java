package io.bulkvouchers.proofs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 hash of the tree of RFC 6962: of a leaf, or of two hashes below it. */
public final class Hash {

  /** How many bytes one has. */
  public static final int LENGTH = 32;

  /** The root of a tree without leaves. */
  public static final Hash EMPTY = new Hash(sha256().digest());

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Hashes what one leaf holds; the first byte keeps leaves and nodes apart. */
  public static Hash ofLeaf(byte[] content) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(content));
  }

  /** Joins two neighbors. */
  public static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  /** A stored hash. */
  public static Hash of(byte[] stored) {
    if (stored.length != LENGTH) {
      throw new BrokenProof("A hash has 32 bytes, not " + stored.length);
    }
    return new Hash(stored.clone());
  }

  /** A hash as it is written in checkpoints and proofs. */
  public static Hash parse(String base64) {
    return of(decoded(base64));
  }

  /** Its bytes, to be stored. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Base64, as checkpoints and proofs write it. */
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] decoded(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      throw new BrokenProof("A hash is base64, not \"" + base64 + "\"", notBase64);
    }
    throw new BrokenProof("A hash is base64 in its one form, not \"" + base64 + "\"");
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new LinkageError("Every JDK has SHA-256", impossible);
    }
  }
}
