package io.bulkvouchers.query.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key set that was put in place lacks a key of older purchases. */
class MissingKeyTest {

  @TempDir Path folder;

  @Test
  void codesOfALostKeyAreAClearProblemHealthIsRedAndOtherPurchasesWork()
      throws GeneralSecurityException, IOException {
    Path fresh = freshKeySet();
    Facts old = Facts.ofAcme();
    Facts recent = Facts.ofAcme();
    try (World world = worldWith(fresh)) {
      assertThat(health(world)).contains("\"status\":\"UP\"");
      world.relay().send(old.created(), old.paid(), old.fulfilled());
      world.relay().send(recent.created(), recent.paid(), with(fresh, recent.fulfilled()));

      HttpResponse<String> lost = codes(world, old);
      assertThat(lost.statusCode()).isEqualTo(503);
      assertThat(World.json(lost).path("code").asString()).isEqualTo("codes_unavailable");
      assertThat(codes(world, recent).statusCode()).isEqualTo(200);
      assertThat(health(world)).contains("\"status\":\"DOWN\"").contains("1234567890");
    }
  }

  private static World worldWith(Path keySet) {
    return new World(
        Map.of(
            "bulk-vouchers.codes.key-set",
            keySet.toString(),
            "bulk-vouchers.codes.look-every",
            "0s",
            "management.endpoint.health.show-details",
            "always"));
  }

  private static String health(World world) {
    return world.get("", "/actuator/health").body();
  }

  private static HttpResponse<String> codes(World world, Facts purchase) {
    return world.get(
        world.issuer().buyer(), "/bulk-purchases/" + purchase.id() + "/codes?version=3");
  }

  private static Fulfilled with(Path keySet, Fulfilled made) {
    return new Fulfilled(
        made.purchaseId(),
        made.firstSerial(),
        made.count(),
        made.prefix(),
        CodeKeys.read(keySet).primaryKeyId(),
        made.salt(),
        made.schemeVersion(),
        made.terms(),
        made.productIds());
  }

  private Path freshKeySet() throws GeneralSecurityException, IOException {
    PrfConfig.register();
    return Files.writeString(
        folder.resolve("codes.json"),
        TinkJsonProtoKeysetFormat.serializeKeyset(
            KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF),
            InsecureSecretKeyAccess.get()));
  }
}
