package io.bulkvouchers.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Asks before PostgreSQL does whether it will run under this account: it refuses root and refuses a
 * user without a name. Root is hidden from it by a user namespace ({@code unshare -U}).
 */
final class Account {

  private static final String NAMELESS =
      """
      PostgreSQL needs an account with a name, and this one (uid {uid}) has none here.
      Start as another user, or give it a name:
        echo 'dev:x:{uid}:0::/tmp:/bin/sh' >> /etc/passwd""";
  private static final String ROOT =
      """
      PostgreSQL refuses to run as root, and `unshare -U` is not allowed here to hide that.
      Start as an ordinary user, or allow user namespaces
      (containers: --security-opt seccomp=unconfined).""";

  private Account() {}

  static void check() {
    String uid = output("id", "-u").orElse("");
    boolean root = uid.equals("0");
    if (root && output("unshare", "-U", "id", "-un").isEmpty()) {
      throw new LocalFailure(ROOT);
    }
    if (!root && output("id", "-un").isEmpty()) {
      throw new LocalFailure(NAMELESS.replace("{uid}", uid));
    }
  }

  private static Optional<String> output(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      byte[] said = process.getInputStream().readAllBytes();
      return process.waitFor() == 0
          ? Optional.of(new String(said, StandardCharsets.UTF_8).strip())
          : Optional.empty();
    } catch (IOException notInstalled) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("Interrupted while asking: id", stopped));
    }
  }
}
