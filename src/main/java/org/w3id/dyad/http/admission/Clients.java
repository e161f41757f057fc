package org.w3id.dyad.http.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whom a request is from. What a header says about it counts only if the request comes from a
 * proxy that was named at the start.
 */
public final class Clients {

  private record Network(byte[] address, int bits) {

    static Network parse(String text) {
      String[] parts = text.split("/", 2);
      byte[] address = literal(parts[0]);
      if (address == null || parts.length == 2 && !parts[1].matches("\\d{1,3}")) {
        throw new IllegalArgumentException(
            "\"" + text + "\" is not an address or a network such as 10.0.0.0/8");
      }
      int all = address.length * 8;
      int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : all;
      if (bits > all) {
        throw new IllegalArgumentException("\"" + text + "\" has more than " + all + " bits");
      }
      return new Network(address, bits);
    }

    boolean contains(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final Pattern BRACKETS =
      Pattern.compile("^\\[([0-9a-fA-F:.]+)(?:%[^\\]]*)?](?::\\d+)?$");
  private static final Pattern PORT = Pattern.compile("^(\\d+(?:\\.\\d+){3}):\\d+$");

  private final List<Network> proxies;

  /**
   * Clients that may come through these proxies.
   *
   * @throws IllegalArgumentException if one is not an address or a network
   */
  public Clients(List<String> proxies) {
    this.proxies = proxies.stream().map(Network::parse).toList();
  }

  /**
   * Whom a request is from: an address, or a network of 64 bits for IPv6, where one client has so
   * many addresses.
   */
  public String of(HttpServletRequest request) {
    byte[] address = address(request);
    return address == null ? "unknown" : key(address);
  }

  /** The name under which a client counts. */
  static String key(byte[] address) {
    byte[] network = address.length == 16 ? Arrays.copyOf(Arrays.copyOf(address, 8), 16) : address;
    try {
      return InetAddress.getByAddress(network).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The nearest address that is not a proxy of ours. */
  private byte[] address(HttpServletRequest request) {
    byte[] address = literal(request.getRemoteAddr());
    // A proxy may add a line of its own to that of its client: all of them are one list.
    List<String> lines = Collections.list(request.getHeaders("X-Forwarded-For"));
    String[] hops = lines.isEmpty() ? new String[0] : String.join(",", lines).split(",", -1);
    for (int i = hops.length - 1; i >= 0 && isProxy(address); i--) {
      byte[] before = literal(hops[i].strip());
      if (before == null) {
        return address;
      }
      address = before;
    }
    return address;
  }

  /** Whether an address is one of the proxies that were named at the start. */
  boolean isProxy(InetAddress address) {
    return isProxy(address.getAddress());
  }

  private boolean isProxy(byte[] address) {
    return address != null && proxies.stream().anyMatch(network -> network.contains(address));
  }

  /**
   * The bytes of an address in digits, as it stands in a URL or a header: with brackets, a port or
   * a zone perhaps; {@code null} for anything else: no name is looked up.
   */
  static byte[] literal(String written) {
    String text = BRACKETS.matcher(written).replaceFirst("$1");
    text = PORT.matcher(text).replaceFirst("$1");
    boolean isNumeric =
        text.matches("\\d{1,3}(\\.\\d{1,3}){3}") || text.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    if (!isNumeric) {
      return null;
    }
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
