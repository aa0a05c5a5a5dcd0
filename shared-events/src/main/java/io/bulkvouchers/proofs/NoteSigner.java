package io.bulkvouchers.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;

/** Signs notes under a name with an Ed25519 private key. */
public final class NoteSigner {

  private final NoteKey key;
  private final Ed25519Sign signature;

  private NoteSigner(NoteKey key, Ed25519Sign signature) {
    this.key = key;
    this.signature = signature;
  }

  /**
   * One that signs with the private half of a key.
   *
   * @param seed the 32 bytes of the private key
   */
  public static NoteSigner of(NoteKey key, byte[] seed) {
    try {
      NoteSigner signer = new NoteSigner(key, new Ed25519Sign(seed));
      signer.sign("proof of possession\n").check(List.of(key));
      return signer;
    } catch (GeneralSecurityException _) {
      // Its causes could tell of the seed.
      throw new IllegalArgumentException("No Ed25519 private key for " + key.name());
    }
  }

  /** Whose signatures these are. */
  public NoteKey key() {
    return key;
  }

  /** The text with one signature. */
  public SignedNote sign(String text) {
    SignedNote.checkText(text);
    try {
      byte[] bytes = signature.sign(text.getBytes(UTF_8));
      String id = HexFormat.of().formatHex(key.idBytes());
      return new SignedNote(
          text, List.of(new SignedNote.Signature(key.name(), id, HexFormat.of().formatHex(bytes))));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Nothing was signed for " + key.name(), impossible);
    }
  }
}
