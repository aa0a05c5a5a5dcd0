package io.bulkvouchers.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.House;
import io.bulkvouchers.query.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A query side that has no file of keys: its settings are the key sets. */
@ExtendWith(OutputCaptureExtension.class)
class KeysFromTheEnvironmentTest {

  @Test
  void keySetsThatAreSettingsServeAndShowNowhere(CapturedOutput output) throws IOException {
    Path codes = House.shared().keySet();
    Map<String, String> settings =
        Map.of(
            "bulk-vouchers.codes.key-set",
            "",
            "bulk-vouchers.codes.key-set-json",
            Files.readString(codes),
            "bulk-vouchers.people.key-set",
            "",
            "bulk-vouchers.people.key-set-json",
            Files.readString(codes.resolveSibling("people.json")),
            "bulk-vouchers.people.mark-key-set",
            "",
            "bulk-vouchers.people.mark-key-set-json",
            Files.readString(codes.resolveSibling("people-marks.json")),
            "bulk-vouchers.webhooks.key-set",
            "",
            "bulk-vouchers.webhooks.key-set-json",
            Files.readString(codes.resolveSibling("webhooks.json")));
    try (World world = new World(settings)) {
      String operator = world.issuer().token("ops", "operator", List.of(), List.of());

      assertThat(world.get(operator, "/actuator/health").body()).contains("\"codeKeys\"");
      assertThat(world.get(operator, "/actuator/env").body()).doesNotContain("keyData");
      assertThat(world.get(operator, "/actuator/configprops").body()).doesNotContain("keyData");
    }
    assertThat(output.getAll()).doesNotContain("keyData");
  }
}
