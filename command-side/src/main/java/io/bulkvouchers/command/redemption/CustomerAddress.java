package io.bulkvouchers.command.redemption;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.bulkvouchers.events.InvalidValue;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a customer sits, as a pseudonym is made of it: a personal datum, so it shows itself
 * nowhere. Of IPv6 the first 48 bits count, for whoever has one such address has them all (RFC
 * 6177).
 */
public final class CustomerAddress {

  private static final int LONGEST = 64;
  private static final int A_SITE = 6;

  private final String network;

  private CustomerAddress(String network) {
    this.network = network;
  }

  /** Reads an IPv4 or IPv6 address; names are not resolved. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CustomerAddress of(String text) {
    InvalidValue.unless(text.length() <= LONGEST, FORM);
    try {
      InetAddress address = InetAddress.ofLiteral(text);
      byte[] bytes = address.getAddress();
      return new CustomerAddress(
          HexFormat.of()
              .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, A_SITE) : bytes));
    } catch (IllegalArgumentException none) {
      throw new InvalidValue(FORM);
    }
  }

  private static final String FORM = "A customer address is an IPv4 or IPv6 address";

  String network() {
    return network;
  }

  @Override
  public String toString() {
    return "CustomerAddress[hidden]";
  }
}
