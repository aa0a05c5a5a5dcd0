package io.bulkvouchers.query.webhooks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "2001:0:0:0::1",
        "2001:db8::1",
        "2002:a00:1::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void whatIsNotPublicIsRefused(String address) throws IOException {
    Addresses addresses = new Addresses(Reach.PUBLIC, _ -> resolved(address));

    assertThatThrownBy(() -> addresses.of("harmless.example")).isInstanceOf(ForbiddenAddress.class);
    assertThat(new Addresses(Reach.ANYWHERE, _ -> resolved(address)).of("here")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.0.1.1",
        "198.20.0.1",
        "2001:4860:4860::8888",
        "2606:4700::1111"
      })
  void whatIsPublicIsNot(String address) throws IOException {
    assertThat(new Addresses(Reach.PUBLIC, _ -> resolved(address)).of("public.example"))
        .containsExactly(resolved(address));
  }

  @Test
  void onePrivateAddressAmongPublicOnesRefusesTheName() {
    Addresses addresses = new Addresses(Reach.PUBLIC, _ -> resolved("1.1.1.1", "10.0.0.1"));

    assertThatThrownBy(() -> addresses.of("two.example")).isInstanceOf(ForbiddenAddress.class);
  }

  private static InetAddress[] resolved(String... literals) throws UnknownHostException {
    InetAddress[] found = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      found[i] = InetAddress.getByName(literals[i]);
    }
    return found;
  }
}
