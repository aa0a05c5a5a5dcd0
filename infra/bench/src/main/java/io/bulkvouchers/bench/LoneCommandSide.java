package io.bulkvouchers.bench;

import io.bulkvouchers.command.CommandSide;
import io.bulkvouchers.local.EmbeddedDatabase;
import io.bulkvouchers.local.KeySets;
import io.bulkvouchers.local.Ports;
import io.bulkvouchers.local.Storage;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command side in this JVM; there is no broker, so its relay waits. */
final class LoneCommandSide {

  private LoneCommandSide() {}

  static ConfigurableApplicationContext start(String databaseUrl, KeySets keys) {
    return new SpringApplicationBuilder(CommandSide.class)
        .logStartupInfo(false)
        .run(
            arguments(
                Map.of(
                    "server.port",
                    "0",
                    "spring.datasource.url",
                    databaseUrl,
                    "spring.datasource.username",
                    EmbeddedDatabase.USER,
                    "spring.kafka.bootstrap-servers",
                    "localhost:" + Ports.anyFree(),
                    "bulk-vouchers.codes.key-set",
                    keys.codes().toString(),
                    "bulk-vouchers.secrets.key-set",
                    keys.secrets().toString(),
                    "logging.level.root",
                    "error",
                    "logging.level.io.bulkvouchers",
                    "error"),
                history(keys)));
  }

  private static Map<String, String> history(KeySets keys) {
    return Map.of(
        "bulk-vouchers.history.key-set",
        keys.checkpoints().toString(),
        "bulk-vouchers.history.folder",
        Storage.throwAway().folder().toString());
  }

  private static String[] arguments(Map<String, String> settings, Map<String, String> more) {
    return Stream.of(settings, more)
        .flatMap(some -> some.entrySet().stream())
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }
}
