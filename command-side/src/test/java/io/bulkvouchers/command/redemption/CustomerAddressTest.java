package io.bulkvouchers.command.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bulkvouchers.events.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerAddressTest {

  @Test
  void whoHasOneAddressOfASiteOfIpv6HasThemAll() {
    String one = CustomerAddress.of("2001:db8:1:2:3:4:5:6").network();
    assertThat(CustomerAddress.of("2001:db8:1:3::1").network()).isEqualTo(one);
    assertThat(CustomerAddress.of("2001:db8:2:2::1").network()).isNotEqualTo(one);
  }

  @Test
  void oneAddressInTwoFormsIsOne() {
    assertThat(CustomerAddress.of("::ffff:192.0.2.1").network())
        .isEqualTo(CustomerAddress.of("192.0.2.1").network());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "example.org", "192.0.2.256", "BULK-1"})
  void namesAreNotResolved(String text) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> CustomerAddress.of(text))
        .withMessage("A customer address is an IPv4 or IPv6 address");
  }

  @Test
  void itShowsItselfNowhere() {
    assertThat(CustomerAddress.of("192.0.2.1").toString()).isEqualTo("CustomerAddress[hidden]");
    assertThat(TypedCode.of("BULK-1").toString()).isEqualTo("TypedCode[hidden]");
  }
}
