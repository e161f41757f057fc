package org.w3id.dyad.replica;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the objects of a bucket are read over HTTPS. Requests are not signed: the bucket lets this
 * machine read, by its policy or through a gateway.
 */
final class S3Address {
  private static final Pattern S3 =
      Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([A-Za-z0-9/._=+-]*))?");

  private S3Address() {}

  /**
   * The address of a bucket's objects with a prefix: {@code AWS_ENDPOINT_URL} names another store
   * than Amazon's, {@code AWS_REGION} the region of Amazon's.
   *
   * @throws IllegalArgumentException if the place is malformed
   */
  static URI of(String place, Map<String, String> environment) {
    Matcher parts = S3.matcher(place);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\"" + place + "\" is not a bucket such as s3://bucket/prefix");
    }
    String prefix = parts.group(2) == null ? "" : parts.group(2).replaceFirst("/$", "");
    String address = endpoint(environment) + "/" + parts.group(1) + "/" + prefix;
    return WebOrigin.at(address).base();
  }

  private static String endpoint(Map<String, String> environment) {
    String own = environment.get("AWS_ENDPOINT_URL");
    String region = environment.getOrDefault("AWS_REGION", "us-east-1");
    return own == null ? "https://s3." + region + ".amazonaws.com" : own.replaceFirst("/$", "");
  }
}
