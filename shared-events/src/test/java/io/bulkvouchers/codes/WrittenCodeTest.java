package io.bulkvouchers.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.wire.Samples;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenCodeTest {

  private static final CodeKeys KEYS = keys();
  private static final String CODE = code("BULK-ACME-CORP-");

  @ParameterizedTest
  @ValueSource(
      strings = {"%s", "order:%s", "%s was lost", "Lost: %s, and one more.", "bulk BULK %s"})
  void aCodeInATextIsFound(String text) {
    refuses(text.formatted(CODE));
    refuses(text.formatted(CODE.toLowerCase(Locale.ROOT)));
    refuses(text.formatted(CODE.replace("-", "")));
    refuses(text.formatted(CODE.replace('-', '.')));
    refuses(text.formatted(CODE.replace('-', ' ')));
    refuses(text.formatted(CODE.replace("-", " - ")));
    refuses(text.formatted(CODE.replace("-", "-\n")));
    refuses(text.formatted(code("BULK-")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "order-7",
        "BULK-ACME-CORP-",
        "bulk-2026-11-25",
        "bulk-ticket-for-early-birds",
        "Bulk order for the developers' conference of 2027, as agreed with the board"
      })
  void whatHoldsNoneIsLeftAsItIs(String text) {
    assertThat(WrittenCode.refused("A reason", text)).isEqualTo(text);
  }

  @Test
  void keysOfOtherSystemsAreNotTakenForCodes() {
    for (int i = 0; i < 1_000; i++) {
      String key = new UUID(i * 31L, i * 37L).toString();
      assertThat(WrittenCode.refused("An order reference", key)).isEqualTo(key);
    }
  }

  private static void refuses(String text) {
    assertThatThrownBy(() -> WrittenCode.refused("A reason", text))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("holds a voucher code")
        .hasMessageNotContaining(text);
  }

  private static String code(String prefix) {
    CodeBatch batch = new CodeBatch(Samples.PURCHASE, 1, 1, prefix, KEYS.primaryKeyId(), "s", 1);
    return VoucherCodes.of(batch, KEYS).code(1).reveal();
  }

  private static CodeKeys keys() {
    try {
      PrfConfig.register();
      return CodeKeys.of(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
    } catch (GeneralSecurityException impossible) {
      throw new LinkageError("Tink has HMAC", impossible);
    }
  }
}
