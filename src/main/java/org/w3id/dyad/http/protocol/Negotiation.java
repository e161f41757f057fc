package org.w3id.dyad.http.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chooses among what can be given by what an {@code Accept} header wants (RFC 9110, section 12.5).
 * Of equally welcome formats the first offered is taken; a range that is not well-formed is as good
 * as not there.
 */
public final class Negotiation {

  private record Range(String type, String subtype, double quality) {

    /** How closely this range names the media type: 0 not at all, 3 fully. */
    int match(String mediaType) {
      int slash = mediaType.indexOf('/');
      boolean sameType = type.equals(mediaType.substring(0, slash));
      if (sameType && subtype.equals(mediaType.substring(slash + 1))) {
        return 3;
      }
      if (sameType && subtype.equals("*")) {
        return 2;
      }
      return type.equals("*") && subtype.equals("*") ? 1 : 0;
    }
  }

  private Negotiation() {}

  /**
   * The format that a request gets: the one that it names, or the one that it prefers.
   *
   * @param named a short name from the request's parameter, or {@code null}
   * @param accept the header, or {@code null}, which accepts everything
   * @throws HttpProblem if there is no such format, or none is acceptable
   */
  public static Format choose(List<Format> offered, String named, String accept) {
    if (named != null && !named.isEmpty()) {
      return offered.stream()
          .filter(format -> format.name().equals(named) || format.mediaTypes().contains(named))
          .findFirst()
          .orElseThrow(
              () ->
                  new HttpProblem(
                      400,
                      "there is no format \""
                          + named
                          + "\" for this; there are "
                          + names(offered)));
    }
    return best(offered, accept)
        .orElseThrow(
            () ->
                new HttpProblem(
                    406,
                    "none of the formats is accepted; there are "
                        + offered.stream()
                            .map(Format::mediaType)
                            .collect(Collectors.joining(", "))));
  }

  private static String names(List<Format> offered) {
    return offered.stream().map(Format::name).collect(Collectors.joining(", "));
  }

  /** The most welcome of the formats, if one is welcome at all. */
  static Optional<Format> best(List<Format> offered, String accept) {
    List<Range> ranges = ranges(accept == null || accept.isBlank() ? "*/*" : accept);
    Format best = null;
    double bestQuality = 0;
    for (Format format : offered) {
      double quality = quality(ranges, format);
      if (quality > bestQuality) {
        best = format;
        bestQuality = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The quality that the most specific of the ranges gives to a format. Another name of the media
   * type counts only if it is named in full.
   */
  private static double quality(List<Range> ranges, Format format) {
    int closest = 0;
    double quality = 0;
    for (Range range : ranges) {
      int match = range.match(format.mediaType());
      if (match > closest) {
        closest = match;
        quality = range.quality();
      }
    }
    if (closest < 3) {
      for (Range range : ranges) {
        if (format.mediaTypes().contains(range.type() + "/" + range.subtype())) {
          quality = Math.max(quality, range.quality());
        }
      }
    }
    return quality;
  }

  private static List<Range> ranges(String accept) {
    List<Range> ranges = new ArrayList<>();
    for (String item : accept.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = item.split(";", -1);
      String[] type = parts[0].strip().split("/", -1);
      if (type.length == 2) {
        ranges.add(new Range(type[0].strip(), type[1].strip(), quality(parts)));
      }
    }
    return ranges;
  }

  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].replace(" ", "").replace("\t", "");
      if (parameter.startsWith("q=")) {
        String value = parameter.substring(2);
        return value.matches("(0(\\.\\d{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(value) : 0;
      }
    }
    return 1;
  }
}
