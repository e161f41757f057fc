package org.w3id.dyad.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.w3id.dyad.rdf.Prefixes;
import org.w3id.dyad.validation.QueryProblem.Severity;

/** Where the terms of a query stand in its text, and how it writes them. */
final class TermPlaces {
  private final Map<String, TermWord> places;
  private final PrefixCheck prefixes;
  private final PrefixMap usual;
  private final Suggestions suggestions;

  TermPlaces(TermWords words, Query query, PrefixCheck prefixes) {
    this.places = words.places(query.getPrefixMapping().getNsPrefixMap());
    this.prefixes = prefixes;
    this.usual = PrefixMapFactory.create(Prefixes.ALL);
    this.suggestions = new Suggestions(query.getPrefixMapping());
  }

  /** Writes the terms of suggestions as the query would. */
  Suggestions suggestions() {
    return suggestions;
  }

  /** Whether the prefix of a term is a problem already. */
  boolean isOfWrongPrefix(String iri) {
    return Optional.ofNullable(places.get(iri))
        .filter(word -> word.kind() == TermWord.Kind.NAME)
        .filter(word -> prefixes.isWrong(word.prefix()))
        .isPresent();
  }

  /** A term as the query writes it. */
  String written(Node term) {
    if (!term.isURI()) {
      return term.isLiteral() ? NodeFmtLib.str(term, usual) : term.toString();
    }
    return written(term.getURI());
  }

  /** An IRI as the query writes it. */
  String written(String iri) {
    TermWord word = places.get(iri);
    return word == null || word.text().startsWith("<") ? suggestions.written(iri) : word.text();
  }

  /**
   * A problem with a term.
   *
   * @param message what is wrong with it
   */
  QueryProblem problem(Severity severity, String iri, String message, List<String> near) {
    TermWord word = places.get(iri);
    return word == null
        ? new QueryProblem(severity, 0, 0, written(iri), message, near)
        : new QueryProblem(severity, word.line(), word.column(), word.text(), message, near);
  }
}
