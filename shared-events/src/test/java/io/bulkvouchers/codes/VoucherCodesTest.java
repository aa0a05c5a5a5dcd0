package io.bulkvouchers.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.wire.Samples;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VoucherCodesTest {

  private static final CodeKeys KEYS = freshKeys();

  @Test
  void aSponsorsHundredThousandCodesAreDistinctAndPassTheirCheck() {
    VoucherCodes codes = codes("salt", CodePrefix.of(Optional.of(new SponsorId("acme-corp"))));
    Set<String> seen = new HashSet<>();
    for (int serial = 1; serial <= 100_000; serial++) {
      String code = codes.code(serial).reveal();
      assertThat(seen.add(code)).isTrue();
      VoucherCode.parse(code);
    }
    assertThat(seen)
        .allMatch(code -> code.matches("BULK-ACME-CORP(-[0-9ABCDEFGHJKMNPQRSTVWXYZ]{4}){4}"));
  }

  @Test
  void aCodeIsTheSameEachTimeAndAnotherForEachSalt() {
    assertThat(codes("a", "BULK-").code(7)).isEqualTo(codes("a", "BULK-").code(7));
    assertThat(codes("a", "BULK-").code(7)).isNotEqualTo(codes("b", "BULK-").code(7));
  }

  @Test
  void aHashIsTheSameWithAndWithoutItsCode() {
    List.of("BULK-", "BULK-ACME-CORP-", "BULK-OIL-2027-")
        .forEach(
            prefix -> {
              VoucherCodes codes = codes("salt", prefix);
              for (int serial = 1; serial <= 1_000; serial++) {
                assertThat(codes.hash(serial)).isEqualTo(codes.code(serial).hash());
              }
            });
  }

  @Test
  void typingIsForgiven() {
    VoucherCode code = codes("salt", "BULK-ACME-CORP-").code(1);
    String typed =
        "  " + code.reveal().toLowerCase().replace('-', ' ').replace('0', 'o').replace('1', 'l');
    assertThat(VoucherCode.parse(typed)).isEqualTo(code);
    assertThat(VoucherCode.parse(typed).hash()).isEqualTo(code.hash());
  }

  @Test
  void oneWrongSymbolAndOneSwapAreFoundBeforeAnyLookUp() {
    String code = codes("salt", "BULK-").code(1).reveal().replace("-", "").substring(4);
    for (int i = 0; i < code.length(); i++) {
      for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
        if (other != code.charAt(i)) {
          refuses(code.substring(0, i) + other + code.substring(i + 1));
        }
      }
      if (i > 0 && code.charAt(i) != code.charAt(i - 1)) {
        refuses(
            code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1));
      }
    }
  }

  @Test
  void garbageIsRefused() {
    List.of("", "BULK", "BULK-ACME", "é".repeat(16), "A".repeat(300)).forEach(this::refuses);
  }

  @Test
  void aLongSponsorSlugKeepsACodeWithin64Characters() {
    String prefix = CodePrefix.of(Optional.of(new SponsorId("a1-".repeat(49) + "a1b")));
    assertThat(codes("salt", prefix).code(1).reveal()).hasSizeLessThanOrEqualTo(64);
    assertThat(prefix).doesNotContain("--");
    assertThat(CodePrefix.of(Optional.empty())).isEqualTo("BULK-");
  }

  @Test
  void aCodeDoesNotShowItselfInLogs() {
    VoucherCode code = codes("salt", "BULK-").code(1);
    assertThat(code).hasToString("VoucherCode[hidden]");
  }

  @Test
  void aMissingKeyIsNamed() {
    assertThatThrownBy(() -> VoucherCodes.of(batch("salt", "BULK-", 1), freshKeys()))
        .isInstanceOf(MissingCodeKey.class);
  }

  @Test
  void afterARotationOldCodesAreReadAndNewPurchasesUseTheNewKey() throws GeneralSecurityException {
    KeysetHandle first = KeysetHandle.newBuilder().addEntry(freshEntry().makePrimary()).build();
    CodeKeys before = CodeKeys.of(first);
    CodeKeys after =
        CodeKeys.of(KeysetHandle.newBuilder(first).addEntry(freshEntry().makePrimary()).build());
    CodeBatch old = batch("salt", "BULK-", before.primaryKeyId());
    CodeBatch fresh = batch("salt", "BULK-", after.primaryKeyId());

    assertThat(VoucherCodes.of(old, after).code(7)).isEqualTo(VoucherCodes.of(old, before).code(7));
    assertThat(after.primaryKeyId()).isNotEqualTo(before.primaryKeyId());
    assertThat(VoucherCodes.of(fresh, after).code(7))
        .isNotEqualTo(VoucherCodes.of(old, after).code(7));
    assertThatThrownBy(() -> VoucherCodes.of(fresh, before)).isInstanceOf(MissingCodeKey.class);
  }

  private void refuses(String typed) {
    assertThatThrownBy(() -> VoucherCode.parse(typed)).isInstanceOf(InvalidValue.class);
  }

  private static VoucherCodes codes(String salt, String prefix) {
    return VoucherCodes.of(batch(salt, prefix, KEYS.primaryKeyId()), KEYS);
  }

  private static CodeBatch batch(String salt, String prefix, int keyId) {
    return new CodeBatch(Samples.PURCHASE, 1, 100_000, prefix, keyId, salt, VoucherCodes.SCHEME);
  }

  private static CodeKeys freshKeys() {
    try {
      return CodeKeys.of(KeysetHandle.newBuilder().addEntry(freshEntry().makePrimary()).build());
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static KeysetHandle.Builder.Entry freshEntry() throws GeneralSecurityException {
    PrfConfig.register();
    return KeysetHandle.generateEntryFromParameters(
            HmacPrfParameters.builder()
                .setKeySizeBytes(32)
                .setHashType(HmacPrfParameters.HashType.SHA256)
                .build())
        .withRandomId();
  }
}
