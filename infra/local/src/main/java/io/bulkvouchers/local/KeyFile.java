package io.bulkvouchers.local;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Tink key set in a file that its owner alone can read; it is replaced at once or not at all. */
record KeyFile(Path file) {

  /** What a key set is for. */
  enum Kind {
    CODES(PredefinedPrfParameters.HMAC_SHA256_PRF),
    SECRETS(PredefinedAeadParameters.AES256_GCM),
    CHECKPOINTS(PredefinedSignatureParameters.ED25519WithRawOutput);

    @SuppressWarnings("ImmutableEnumChecker") // Tink's are immutable
    private final Parameters parameters;

    Kind(Parameters parameters) {
      this.parameters = parameters;
    }

    static Kind named(String word) {
      return switch (word) {
        case "codes" -> CODES;
        case "secrets" -> SECRETS;
        case "checkpoints" -> CHECKPOINTS;
        default ->
            throw new IllegalArgumentException(
                "A key set is for codes, for secrets or for checkpoints");
      };
    }
  }

  void draw(Kind kind) {
    if (Files.exists(file)) {
      throw new IllegalStateException(file + " exists; add a key to it instead");
    }
    try {
      write(KeysetHandle.generateNew(kind.parameters, RegistryConfiguration.get()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This JVM cannot draw Tink keys", impossible);
    }
  }

  /** The ids as they stand in the file; the primary bears a star. */
  String ids() {
    KeysetHandle set = read();
    return IntStream.range(0, set.size())
        .mapToObj(set::getAt)
        .map(key -> Integer.toUnsignedString(key.getId()) + (key.isPrimary() ? "*" : ""))
        .collect(Collectors.joining(" "));
  }

  /** A key of the kind of the others. */
  String add() {
    try {
      KeysetHandle before = read();
      Parameters alike = before.getPrimary().getKey().getParameters();
      KeysetHandle after =
          KeysetHandle.newBuilder(before)
              .addEntry(KeysetHandle.generateEntryFromParameters(alike).withRandomId())
              .build();
      write(after);
      return Integer.toUnsignedString(after.getAt(after.size() - 1).getId());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("No key could be added to " + file, impossible);
    }
  }

  void promote(int id) {
    KeysetHandle before = read();
    KeysetHandle.Builder after = KeysetHandle.newBuilder(before);
    int index =
        IntStream.range(0, before.size())
            .filter(i -> before.getAt(i).getId() == id)
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("%s has only %s".formatted(file, ids())));
    after.getAt(index).makePrimary();
    try {
      write(after.build());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("No key of %s became primary".formatted(file), impossible);
    }
  }

  private KeysetHandle read() {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException("No readable key set at " + file, unreadable);
    }
  }

  private void write(KeysetHandle set) throws GeneralSecurityException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      Files.deleteIfExists(draft);
      Files.createFile(draft, ownerOnly);
      Files.writeString(
          draft,
          TinkJsonProtoKeysetFormat.serializeKeyset(
              set, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new IllegalStateException("%s could not be written".formatted(file), unwritable);
    }
  }
}
