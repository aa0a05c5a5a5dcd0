package io.bulkvouchers.keys;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * A Tink key set in JSON, in a file or given as it is, such as by an environment variable. Nothing
 * that is said of it, in a message or a log, holds any of its text.
 */
public final class KeySet {

  private final String origin;
  private final Text text;

  private KeySet(String origin, Text text) {
    this.origin = origin;
    this.text = text;
  }

  private interface Text {
    String read() throws IOException;
  }

  /** The key set in a file. */
  public static KeySet in(Path file) {
    return new KeySet(file.toString(), () -> Files.readString(file));
  }

  /**
   * The key set of one of two settings: {@code setting} names its file, {@code setting-json} is the
   * set itself.
   *
   * @throws IllegalStateException when not exactly one of the two is set
   */
  public static KeySet of(String setting, String file, String json) {
    if (file.isBlank() && json.isBlank()) {
      throw new IllegalStateException(
          "No key set: set %1$s (its file) or %1$s-json (the set itself)".formatted(setting));
    }
    if (!file.isBlank() && !json.isBlank()) {
      throw new IllegalStateException(
          "Two key sets: set %1$s (its file) or %1$s-json (the set itself), not both"
              .formatted(setting));
    }
    return file.isBlank() ? new KeySet(setting + "-json", () -> json) : in(Path.of(file));
  }

  /**
   * What the keys are used through.
   *
   * @throws IllegalStateException when the set is missing, unreadable or of another kind; the
   *     message names the file or the setting and never its content
   */
  public <T> T open(String purpose, Configuration configuration, Class<T> primitive) {
    try {
      return keys(purpose, configuration).getPrimitive(configuration, primitive);
    } catch (GeneralSecurityException _) {
      throw unusable(purpose);
    }
  }

  /**
   * The keys themselves, for a use that Tink has no primitive for.
   *
   * @throws IllegalStateException as {@link #open} does
   */
  public KeysetHandle keys(String purpose, Configuration configuration) {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          text.read(), configuration, InsecureSecretKeyAccess.get());
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "No readable key set for %s at %s".formatted(purpose, origin), unreadable);
    } catch (GeneralSecurityException _) {
      // Its causes may quote the text that could not be read.
      throw unusable(purpose);
    }
  }

  private IllegalStateException unusable(String purpose) {
    return new IllegalStateException(
        "No readable key set for %s at %s: it is no Tink key set of this kind in JSON"
            .formatted(purpose, origin));
  }

  @Override
  public String toString() {
    return "KeySet[" + origin + "]";
  }
}
