package io.bulkvouchers.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.webhooks.Hooks.Made;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three days of failures, in two seconds. */
class SwitchedOffTest {

  @Test
  void whoFailsForTooLongIsSwitchedOffAndItsMessageIsGivenUpVisibly() {
    try (Hooks hooks = new Hooks(Map.of("bulk-vouchers.webhooks.give-up-after", "2s"))) {
      hooks.receiver().script("/down", (it, _) -> Receiver.status(it, 500, "down"));
      Made made = hooks.create("/down", "purchase.created");
      hooks.world().relay().send(Facts.ofAcme().created());
      hooks.soon(made.id(), it -> it.has("switchedOffAt"));
      await()
          .atMost(Hooks.SOON)
          .until(
              () ->
                  hooks.deliveries(made.id()).getFirst().get("state").asString().equals("failed"));
      hooks.post(hooks.organizer(), "/" + made.id() + "/tests", "");

      hooks.soon(made.id(), it -> it.get("state").asString().equals("disabled"));

      assertThat(hooks.endpoint(made.id()).get("disabledBecause").asString()).isEqualTo("failing");
      assertThat(hooks.endpoint(made.id()).has("switchedOffAt")).isFalse();
    }
  }
}
