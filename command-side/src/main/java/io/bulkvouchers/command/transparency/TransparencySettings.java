package io.bulkvouchers.command.transparency;

import io.bulkvouchers.keys.KeySet;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How history is made provable.
 *
 * @param keySet the file of a Tink key set of raw Ed25519 keys, which signs checkpoints
 * @param keySetJson the key set itself
 * @param origin names this history in its checkpoints; another one begins a history anew
 * @param folder where checkpoints are published: a disk that the database's owner cannot write to
 * @param checkpointEvery at most so long an event stays uncovered, while the database answers
 * @param lookEvery how often the tree looks for new events
 * @param batch how many events it takes at once
 * @param verifyDailyAt by UTC, when every event is checked
 */
@Validated
@ConfigurationProperties("bulk-vouchers.history")
record TransparencySettings(
    @DefaultValue("") String keySet,
    @DefaultValue("") String keySetJson,
    @NotBlank @DefaultValue("bulk-vouchers/history") String origin,
    @NotNull Path folder,
    @NotNull @DefaultValue("20s") Duration checkpointEvery,
    @NotNull @DefaultValue("500ms") Duration lookEvery,
    @Positive @DefaultValue("5000") int batch,
    @NotNull @DefaultValue("03:00") LocalTime verifyDailyAt) {

  KeySet keys() {
    return KeySet.of("bulk-vouchers.history.key-set", keySet, keySetJson);
  }

  @Override
  public String toString() {
    return "TransparencySettings[hidden]";
  }
}
