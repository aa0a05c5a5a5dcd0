package io.bulkvouchers.local;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Makes and rotates key sets from a shell; see {@code infra/docs/keys.md}. It shows ids and never a
 * key, and takes no key away: codes of sold vouchers need the oldest as well.
 */
public final class Keys {

  private static final String USAGE =
      """
      new codes|secrets|checkpoints FILE   draw a key set
      list FILE                show the ids of its keys
      add FILE                 draw one more key, which is not used yet
      promote FILE ID          use this key for what is new
      """;

  private Keys() {}

  /** One command of the usage. */
  public static void main(String... words) throws GeneralSecurityException {
    PrfConfig.register();
    AeadConfig.register();
    SignatureConfig.register();
    System.exit(run(List.of(words), System.out));
  }

  static int run(List<String> words, PrintStream out) {
    try {
      KeyFile file = new KeyFile(Path.of(words.isEmpty() ? "" : words.getLast()));
      switch (words.isEmpty() ? "" : words.getFirst() + words.size()) {
        case "new3" -> file.draw(KeyFile.Kind.named(words.get(1)));
        case "list2" -> out.println(file.ids());
        case "add2" -> out.println("added " + file.add());
        case "promote3" ->
            new KeyFile(Path.of(words.get(1))).promote(Integer.parseUnsignedInt(words.get(2)));
        default -> {
          out.print(USAGE);
          return 2;
        }
      }
      return 0;
    } catch (IllegalArgumentException | IllegalStateException refused) {
      out.println(refused.getMessage());
      return 1;
    }
  }
}
