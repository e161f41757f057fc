package org.w3id.dyad.rdf;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * The one place that mints IRIs. The same input always gives the same IRI, so that two builds of
 * the same data agree and two sources that share a published key meet in one thing.
 *
 * <p>Things are {@code https://w3id.org/dyad/id/<class>/<published key>}, graphs {@code
 * …/graph/<source>}, ontology terms {@code …/ontology#<term>}.
 */
public final class Iris {
  /** The base of everything that this project names. */
  public static final String BASE = "https://w3id.org/dyad/";

  /** The base of things: class and key follow. */
  public static final String ID = BASE + "id/";

  /** The namespace of the ontology's terms. */
  public static final String ONTOLOGY = BASE + "ontology#";

  private static final Pattern PAIR =
      Pattern.compile(Pattern.quote(ID + "dyad/") + "([A-Z0-9]+)-([A-Z0-9]+)");

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  /** {@code schema:sameAs}: relates a thing that is no concept to its page or item elsewhere. */
  public static final IRI SAME_AS = VALUES.createIRI("https://schema.org/sameAs");

  /** ASCII that a path segment may hold, and the slash between two of them. */
  private static final boolean[] PLAIN = plain();

  private Iris() {}

  /** The IRI of a term of the ontology, such as {@code TradeFlow}. */
  public static IRI term(String localName) {
    return VALUES.createIRI(ONTOLOGY, localName);
  }

  /**
   * The IRI of a thing.
   *
   * @param type the class in lower case, such as {@code state}
   * @param key the published key, such as {@code BLR}; a slash in it makes a further path segment,
   *     and what an IRI path cannot hold is percent-encoded
   * @throws IllegalArgumentException if the class is not lower-case kebab or the key is empty
   */
  public static IRI id(String type, String key) {
    return VALUES.createIRI(idText(type, key));
  }

  /** The text of the IRI of a thing, see {@link #id}. */
  static String idText(String type, String key) {
    if (!isClass(type)) {
      throw new IllegalArgumentException("\"" + type + "\" is not a class such as state");
    }
    if (key.isBlank()) {
      throw new IllegalArgumentException("a " + type + " without a key");
    }
    return ID + type + "/" + encode(key);
  }

  /** Lower-case kebab; no pattern, for every statement that is loaded comes this way. */
  private static boolean isClass(String type) {
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      if (!(c >= 'a' && c <= 'z' || i > 0 && (c == '-' || c >= '0' && c <= '9'))) {
        return false;
      }
    }
    return !type.isEmpty();
  }

  /**
   * The IRI that a reference in a table means.
   *
   * @param reference {@code <class>/<key>}, such as {@code official/li-qiang}
   * @throws IllegalArgumentException if it has no class
   */
  public static IRI reference(String reference) {
    int slash = reference.indexOf('/');
    if (slash <= 0) {
      throw new IllegalArgumentException(
          "\"" + reference + "\" is not a reference such as state/BLR");
    }
    return id(reference.substring(0, slash), reference.substring(slash + 1));
  }

  /** What the IRIs of all things of a class begin with, such as {@code …/id/state/}. */
  public static String things(String type) {
    return ID + type + "/";
  }

  /**
   * The IRI of what is neither thing nor graph: of what the server answers at a path, or of a part
   * of it.
   *
   * @param path relative to {@link #BASE} and encoded already, such as {@code catalogue} or {@code
   *     catalogue#sparql}
   */
  public static String at(String path) {
    return BASE + path;
  }

  /**
   * The feature of GeoNames.
   *
   * @param number its number, such as {@code 630336}
   */
  public static IRI geoNames(String number) {
    return VALUES.createIRI("https://sws.geonames.org/" + number + "/");
  }

  /**
   * The item of Wikidata.
   *
   * @param item its number, such as {@code Q184}
   */
  public static IRI wikidata(String item) {
    return VALUES.createIRI("http://www.wikidata.org/entity/", item);
  }

  /**
   * That a thing has a key elsewhere.
   *
   * @param scheme whose key it is, such as {@code wikidata}
   * @param value the key, such as {@code Q2280}
   * @param thing a thing of this project
   */
  public static IRI externalIdentifier(String scheme, String value, IRI thing) {
    String key = thing.stringValue().substring(ID.length()).replace('/', '-');
    return VALUES.createIRI(ID + "external-identifier/" + encode(scheme + "/" + value) + "/" + key);
  }

  /**
   * What is said of two things of this project, in whichever order they come.
   *
   * @param type what it is, such as {@code identity-link}
   */
  public static IRI pair(String type, IRI one, IRI other) {
    String first = flatKey(one);
    String second = flatKey(other);
    return first.compareTo(second) <= 0
        ? id(type, first + "/" + second)
        : id(type, second + "/" + first);
  }

  private static String flatKey(IRI thing) {
    String text = thing.stringValue();
    return (text.startsWith(ID) ? text.substring(ID.length()) : key(text)).replace('/', '-');
  }

  /**
   * The entry of a data set under one of its keys.
   *
   * @param dataset whose entry it is, such as {@code ofac}
   * @param key the key, such as {@code 9760}
   */
  public static IRI record(String dataset, String key) {
    return VALUES.createIRI(recordText(dataset, key));
  }

  /** The text of the IRI of an entry, see {@link #record}. */
  static String recordText(String dataset, String key) {
    return idText(dataset + "-record", key);
  }

  /** The named graph of a source, such as {@code comtrade}. */
  public static IRI graph(String source) {
    return VALUES.createIRI(graphText(source));
  }

  /** The text of the IRI of a named graph, see {@link #graph}. */
  static String graphText(String source) {
    return BASE + "graph/" + encode(source);
  }

  /** The passage of a document that a locator such as {@code section 2b} or {@code p25} names. */
  public static IRI passage(IRI document, String locator) {
    return VALUES.createIRI(document.stringValue() + "#" + encode(locator));
  }

  /**
   * The unordered pair of two states or organizations, whichever order they come in.
   *
   * @param one a thing of this project, such as {@code …/id/state/CHN}
   * @param other the other one
   */
  public static IRI dyad(IRI one, IRI other) {
    String first = localKey(one);
    String second = localKey(other);
    return first.compareTo(second) <= 0
        ? id("dyad", first + "-" + second)
        : id("dyad", second + "-" + first);
  }

  /** An IRI as it is; that of a pair of states with its codes in the order of {@link #dyad}. */
  public static String inOrder(String iri) {
    Matcher pair = PAIR.matcher(iri);
    return pair.matches()
        ? dyad(id("state", pair.group(1)), id("state", pair.group(2))).stringValue()
        : iri;
  }

  /**
   * A key made of a name in any script: Latin letters and digits in lower case, joined by hyphens.
   * Different names can give the same key, so use it where the publisher has no key and the name is
   * what identifies the thing.
   */
  public static String key(String name) {
    String ascii = isAscii(name) ? name : transliterated(name);
    StringBuilder key = new StringBuilder(ascii.length());
    boolean gap = false;
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        c = (char) (c + 'a' - 'A');
      }
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        key.append(gap && key.length() > 0 ? "-" : "").append(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return key.toString();
  }

  /** Most names are, and a transliterator is slow. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String transliterated(String name) {
    synchronized (Names.TO_ASCII) {
      return Names.TO_ASCII.transliterate(name).toLowerCase(Locale.ROOT);
    }
  }

  /** What only names in other scripts need, for it takes long to make. */
  private static final class Names {
    static final Transliterator TO_ASCII =
        Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  }

  private static String localKey(IRI thing) {
    String text = thing.stringValue();
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** Percent-encodes what RFC 3987 does not allow in a path segment; keeps slashes. */
  private static String encode(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c >= PLAIN.length || !PLAIN[c]) {
        return encode(key, i);
      }
    }
    return key;
  }

  private static String encode(String key, int plain) {
    StringBuilder out = new StringBuilder(key.length() + 16).append(key, 0, plain);
    for (int i = plain; i < key.length(); ) {
      int c = key.codePointAt(i);
      if (c < PLAIN.length ? PLAIN[c] : c > 0x9F && Character.isLetterOrDigit(c)) {
        out.appendCodePoint(c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append(String.format("%%%02X", b));
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    for (int c = 0; c < plain.length; c++) {
      plain[c] =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "-._~!$&'()*+,;=:@/".indexOf(c) >= 0;
    }
    return plain;
  }
}
