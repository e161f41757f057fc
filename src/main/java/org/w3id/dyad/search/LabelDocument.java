package org.w3id.dyad.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.w3id.dyad.rdf.Nodes;

/** A label statement as a document of the index, and back. */
final class LabelDocument {
  static final String LABEL = "label";
  static final String THING = "uri";
  static final String PROPERTY = "property";
  static final String GRAPH = "graph";
  static final String LANGUAGE = "lang";
  static final String TYPE = "type";

  /** The keys of the label by which labels that may be alike are found. */
  static final String KEY = "key";

  /** The value of {@link #LANGUAGE} for labels without one, as jena-text has it. */
  static final String NO_LANGUAGE = "none";

  /** The properties that say what a thing is called. */
  static final List<Node> PROPERTIES =
      List.of(
          RDFS.label.asNode(),
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode(),
          SKOS.hiddenLabel.asNode(),
          DCTerms.title.asNode(),
          DCTerms.alternative.asNode(),
          FOAF.name.asNode(),
          SchemaDO.name.asNode(),
          SchemaDO.alternateName.asNode());

  /** Graphs of terms, questions and data sets: nobody asks what is spelt like their labels. */
  private static final Set<String> ABOUT_THE_RELEASE =
      Stream.of("ontology", "catalogue", "provenance")
          .map(graph -> Nodes.graph(graph).getURI())
          .collect(Collectors.toUnmodifiableSet());

  /** Lucene takes no longer terms than 32,766 bytes. */
  private static final int LONGEST_TERM = 8_000;

  private LabelDocument() {}

  /** Whether a statement says what a thing is called: its object is text. */
  static boolean isLabel(Quad quad) {
    Node label = quad.getObject();
    return PROPERTIES.contains(quad.getPredicate())
        && label.isLiteral()
        && (!label.getLiteralLanguage().isEmpty()
            || XSDDatatype.XSDstring.equals(label.getLiteralDatatype()));
  }

  /**
   * The document of a statement.
   *
   * @param types the classes of the thing
   * @param keys gives the keys of a name
   */
  static Document of(Quad quad, Collection<Node> types, Function<String, Collection<String>> keys) {
    Document document = new Document();
    document.add(new TextField(LABEL, quad.getObject().getLiteralLexicalForm(), Field.Store.YES));
    document.add(term(THING, TextQueryFuncs.subjectToString(quad.getSubject())));
    document.add(term(PROPERTY, quad.getPredicate().getURI()));
    document.add(term(GRAPH, quad.getGraph().getURI()));
    String language = quad.getObject().getLiteralLanguage();
    document.add(new StoredField(LANGUAGE, language));
    for (String range : ranges(language)) {
      document.add(new StringField(LANGUAGE, range, Field.Store.NO));
    }
    if (!ABOUT_THE_RELEASE.contains(quad.getGraph().getURI())) {
      for (String key : keys.apply(quad.getObject().getLiteralLexicalForm())) {
        document.add(new StringField(KEY, key, Field.Store.NO));
      }
    }
    for (Node type : types) {
      document.add(term(TYPE, type.getURI()));
    }
    return document;
  }

  private static Field term(String name, String value) {
    return value.length() <= LONGEST_TERM
        ? new StringField(name, value, Field.Store.YES)
        : new StoredField(name, value);
  }

  /** What may be asked for to get this language: {@code zh-hans} and {@code zh} for zh-Hans. */
  private static List<String> ranges(String language) {
    if (language.isEmpty()) {
      return List.of(NO_LANGUAGE);
    }
    List<String> ranges = new ArrayList<>();
    String range = language.toLowerCase(Locale.ROOT);
    for (int end = range.length(); end > 0; end = range.lastIndexOf('-', end - 1)) {
      ranges.add(range.substring(0, end));
    }
    return ranges;
  }

  static Label label(Document document, float score) {
    String language = document.get(LANGUAGE);
    String text = document.get(LABEL);
    return new Label(
        TextQueryFuncs.stringToNode(document.get(THING)),
        NodeFactory.createURI(document.get(PROPERTY)),
        language.isEmpty()
            ? NodeFactory.createLiteralString(text)
            : NodeFactory.createLiteralLang(text, language),
        NodeFactory.createURI(document.get(GRAPH)),
        Arrays.asList(document.getValues(TYPE)),
        score);
  }
}
