import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/**
 * Writes the class {@code org.w3id.dyad.rdf.Vocabulary}: a constant for each term of the ontology,
 * with the term's definition as its Javadoc. The build runs this file from its source before it
 * compiles the program. The class is written only if it changes, so that nothing is compiled again
 * without need.
 *
 * <p>Arguments: the folder of the ontology, the folder of the generated sources.
 */
public final class VocabularyGenerator {
  private static final String NAMESPACE = "https://w3id.org/dyad/ontology#";
  private static final String FILE = "org/w3id/dyad/rdf/Vocabulary.java";

  private static final String CLASS =
      """
      package org.w3id.dyad.rdf;

      import org.eclipse.rdf4j.model.IRI;

      /** The terms of the ontology, generated from {@code ontology/} by the build. */
      public final class Vocabulary {
      %s
        private Vocabulary() {}
      }
      """;

  private static final String CONSTANT =
      """

        /** {@code dyad:%s}: %s */
        public static final IRI %s = Iris.term("%1$s");
      """;

  private VocabularyGenerator() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1], FILE);
    String text = CLASS.formatted(constants(ontology(Path.of(arguments[0]))));
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }

  private static Model ontology(Path folder) throws IOException {
    Model model = new LinkedHashModel();
    for (Path module : modules(folder)) {
      try (Reader reader = Files.newBufferedReader(module)) {
        model.addAll(Rio.parse(reader, "", RDFFormat.TURTLE));
      } catch (RuntimeException e) {
        throw new IOException(module + ": " + e.getMessage(), e);
      }
    }
    return model;
  }

  private static List<Path> modules(Path folder) throws IOException {
    List<Path> modules = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, "*.ttl")) {
      files.forEach(modules::add);
    }
    return modules;
  }

  private static String constants(Model ontology) {
    StringBuilder text = new StringBuilder();
    names(ontology)
        .forEach(
            (name, term) ->
                text.append(CONSTANT.formatted(term, javadoc(definition(ontology, term)), name)));
    return text.toString();
  }

  /**
   * The terms by the names of their constants; a class that is called like a property gives way.
   */
  private static SortedMap<String, String> names(Model ontology) {
    SortedMap<String, String> names = new TreeMap<>();
    for (String term : terms(ontology).descendingSet()) {
      String name = constant(term);
      String taken = names.putIfAbsent(name, term);
      if (taken != null && names.putIfAbsent(name + "_CLASS", term) != null) {
        throw new IllegalArgumentException("dyad:" + taken + " and dyad:" + term + " are " + name);
      }
    }
    return names;
  }

  /** In the order of characters, so properties, which begin in lower case, come last. */
  private static TreeSet<String> terms(Model ontology) {
    TreeSet<String> terms = new TreeSet<>();
    for (var subject : ontology.filter(null, RDF.TYPE, null).subjects()) {
      if (subject instanceof IRI iri && iri.stringValue().startsWith(NAMESPACE)) {
        terms.add(iri.stringValue().substring(NAMESPACE.length()));
      }
    }
    return terms;
  }

  /** {@code hasFunder} is HAS_FUNDER, {@code iso2Code} is ISO2_CODE. */
  private static String constant(String term) {
    return term.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  private static String definition(Model ontology, String term) {
    return ontology.filter(Values.iri(NAMESPACE, term), SKOS.DEFINITION, null).objects().stream()
        .filter(
            value ->
                value instanceof Literal text
                    && text.getLanguage().filter("en"::equals).isPresent())
        .map(value -> ((Literal) value).getLabel())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("dyad:" + term + " has no skos:definition @en"));
  }

  private static String javadoc(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("\\", "&#92;")
        .replace("*/", "*&#47;");
  }
}
