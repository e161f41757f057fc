package org.w3id.dyad.source.ofsi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.source.api.ExternalIdentifier;

/**
 * The column {@code Other Information}: pieces that begin with a label in brackets, such as {@code
 * (IMO number):7408873 (Flag of ship):North Korea}, and text before the first of them.
 */
record OfsiInformation(String text) {
  private static final String REASONS = "UK Statement of Reasons";
  private static final Pattern LABEL = Pattern.compile("\\(([A-Z][A-Za-z ]{2,40})\\):");
  private static final Pattern UK_REFERENCE = Pattern.compile("\\b[A-Z]{3}\\d{4}\\b");
  private static final Pattern UN_REFERENCE = Pattern.compile("\\b[A-Z]{2}[ei]\\.\\d{3}\\b");
  private static final Pattern UK_HEAD = heads(UK_REFERENCE);
  private static final Pattern UN_HEAD = heads(UN_REFERENCE);
  private static final Pattern IMO = Pattern.compile("\\b\\d{7}\\b");
  private static final Pattern INN = Pattern.compile("\\bINN\\W{1,4}(\\d{12}|\\d{10})\\b");
  private static final Pattern OGRN = Pattern.compile("\\bOGRN\\W{1,4}(\\d{15}|\\d{13})\\b");

  /** The piece behind a label up to the next one, or an empty text. */
  String get(String label) {
    int from = text.indexOf("(" + label + "):");
    if (from < 0) {
      return "";
    }
    int start = from + label.length() + 3;
    Matcher next = LABEL.matcher(text);
    int end = next.find(start) ? next.start() : text.length();
    return text.substring(start, end).strip();
  }

  String reasons() {
    return get(REASONS);
  }

  /** All but the reasons, which stand with the sanction. */
  String besidesReasons() {
    String label = "(" + REASONS + "):";
    int from = text.indexOf(label);
    if (from < 0) {
      return text;
    }
    Matcher next = LABEL.matcher(text);
    int end = next.find(from + label.length()) ? next.start() : text.length();
    return (text.substring(0, from).strip() + " " + text.substring(end).strip()).strip();
  }

  /** The identifiers that stand behind a label which says whose they are. */
  List<ExternalIdentifier> identifiers() {
    List<ExternalIdentifier> found = new ArrayList<>();
    find("uk-sanctions-list", UK_REFERENCE, head(UK_HEAD, get("UK Sanctions List Ref")), found);
    find("un-sanctions-reference", UN_REFERENCE, head(UN_HEAD, get("UN Ref")), found);
    find("imo", IMO, get("IMO number"), found);
    String registered = get("Business Reg No");
    find("inn", INN, registered, found);
    find("ogrn", OGRN, registered, found);
    return found;
  }

  private static Pattern heads(Pattern reference) {
    return Pattern.compile("(?:" + reference + "(?:[\\s,;&/]|and\\b)*)+");
  }

  /** The references with which a piece begins: text behind them may name those of others. */
  private static String head(Pattern references, String piece) {
    Matcher head = references.matcher(piece);
    return head.lookingAt() ? head.group() : "";
  }

  private static void find(
      String scheme, Pattern pattern, String piece, List<ExternalIdentifier> found) {
    Matcher matcher = pattern.matcher(piece);
    while (matcher.find()) {
      String value = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
      found.add(new ExternalIdentifier(scheme, value));
    }
  }
}
