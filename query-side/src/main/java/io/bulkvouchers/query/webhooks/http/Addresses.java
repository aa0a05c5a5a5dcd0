package io.bulkvouchers.query.webhooks.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * From a name to addresses that may be connected to. The connection goes to an address that was
 * looked at here and is not looked up again, so that no second answer of a name server leads it
 * elsewhere. One forbidden address among the answers refuses the name.
 */
public final class Addresses {

  private final Reach reach;
  private final Names names;

  /** The reach, and who knows the addresses of names. */
  public Addresses(Reach reach, Names names) {
    this.reach = reach;
    this.names = names;
  }

  /** Knows the addresses of names, as {@link InetAddress#getAllByName} does. */
  @FunctionalInterface
  public interface Names {

    /** Every address of the name. */
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /**
   * The addresses of a host, one at least.
   *
   * @throws ForbiddenAddress when one of them is not public and has to be
   */
  public List<InetAddress> of(String host) throws UnknownHostException, ForbiddenAddress {
    List<InetAddress> found = List.of(names.resolve(host));
    if (reach == Reach.PUBLIC && found.stream().anyMatch(Addresses::isInside)) {
      throw new ForbiddenAddress();
    }
    return found;
  }

  /** Loopback, private, link-local, shared, reserved or made of one of them. */
  static boolean isInside(InetAddress address) {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet6Address six
            ? isInside6(six.getAddress())
            : isInside4(address.getAddress()));
  }

  /** RFC 6890 and its successors: what is not for the public internet. */
  private static boolean isInside4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    int third = bytes[2] & 0xff;
    return first == 0
        || first >= 240
        || (first == 100 && second >= 64 && second < 128)
        || (first == 192 && second == 0 && (third == 0 || third == 2))
        || (first == 192 && second == 88 && third == 99)
        || (first == 198 && (second == 18 || second == 19))
        || (first == 198 && second == 51 && third == 100)
        || (first == 203 && second == 0 && third == 113);
  }

  /** Only 2000::/3 is given out, and of that not Teredo, 6to4, tests and documentation. */
  private static boolean isInside6(byte[] bytes) {
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    return first >> 13 != 1
        || first == 0x2002
        || (first == 0x2001 && (second < 0x200 || second == 0xdb8))
        || (first == 0x3fff && second < 0x1000);
  }
}
