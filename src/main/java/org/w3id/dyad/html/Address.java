package org.w3id.dyad.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Addresses with parameters. */
public final class Address {
  private Address() {}

  /** A text as the value of a parameter. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A path with parameters, of which each may have several values. */
  public static String of(String path, Map<String, List<String>> parameters) {
    StringBuilder address = new StringBuilder(path);
    parameters.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    address
                        .append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(encode(name))
                        .append('=')
                        .append(encode(value))));
    return address.toString();
  }
}
