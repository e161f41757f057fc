package org.w3id.dyad.source.factbook;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text out of the scraps of HTML that some publishers put into their data. */
final class HtmlText {
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,200}>");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "&(?:#(?<number>\\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>\\w{2,10}));");

  /** The entities of HTML 4 for Latin letters and signs, U+00A0 to U+00FF, in order. */
  private static final String LATIN_1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Map<String, Integer> ENTITIES = entities();

  private HtmlText() {}

  private static Map<String, Integer> entities() {
    Map<String, Integer> entities = new HashMap<>();
    int next = 0xA0;
    for (String name : LATIN_1.split(" ")) {
      entities.put(name, next++);
    }
    entities.putAll(
        Map.ofEntries(
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("ndash", 0x2013),
            Map.entry("mdash", 0x2014),
            Map.entry("lsquo", 0x2018),
            Map.entry("rsquo", 0x2019),
            Map.entry("ldquo", 0x201C),
            Map.entry("rdquo", 0x201D),
            Map.entry("hellip", 0x2026),
            Map.entry("Scaron", 0x160),
            Map.entry("scaron", 0x161)));
    return entities;
  }

  /** The text without tags, with characters in place of references to them. */
  static String of(String html) {
    String text = TAG.matcher(html).replaceAll(" ");
    return REFERENCE
        .matcher(text)
        .replaceAll(HtmlText::character)
        .replace('\u00A0', ' ')
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String character(MatchResult match) {
    Matcher reference = REFERENCE.matcher(match.group());
    reference.matches();
    Integer code = ENTITIES.get(String.valueOf(reference.group("name")));
    if (reference.group("number") != null) {
      code = Integer.valueOf(reference.group("number"));
    } else if (reference.group("hex") != null) {
      code = Integer.valueOf(reference.group("hex"), 16);
    }
    return Matcher.quoteReplacement(
        code == null || !Character.isValidCodePoint(code) || code == 0
            ? match.group()
            : Character.toString(code));
  }
}
