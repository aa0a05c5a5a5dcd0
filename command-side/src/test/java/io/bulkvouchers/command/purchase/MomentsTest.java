package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.upToFulfilled;
import static io.bulkvouchers.command.purchase.Spec.given;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ExtendVouchers;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.Serials;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

  @ParameterizedTest
  @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
  void anEndThatNoLetterCanWriteIsRefused(String moment) {
    ExtendVouchers command =
        new ExtendVouchers(
            PURCHASE,
            new VoucherChoice.Named(Serials.parse("1")),
            Instant.parse(moment),
            "Postponed",
            ORGANIZER);
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> given(upToFulfilled()).when(command).thenNothing())
        .withMessageContaining("9999");
  }
}
