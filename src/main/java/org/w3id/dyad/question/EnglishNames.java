package org.w3id.dyad.question;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.dyad.rdf.LocalNames;
import org.w3id.dyad.rdf.Prefixes;

/**
 * The variables of a query that hold the English name of a thing, for which a reader is shown the
 * name in his language: those that a property for names gives and whose language the query demands,
 * by {@code LANG(?partner) = "en"}, and those called {@code …Label}. A query that asks for names in
 * all languages demands none, and its rows stay as they are.
 *
 * @param demanded those whose language is demanded
 * @param properties the properties that give a variable, where the query says so
 */
public record EnglishNames(Set<String> demanded, Map<String, List<Node>> properties) {
  private static final Pattern DEMANDED =
      Pattern.compile("LANG\\(\\?(\\w+)\\)\\s*=\\s*\"en\"", Pattern.CASE_INSENSITIVE);

  private static final Pattern GIVEN =
      Pattern.compile("((?:\\b(?:rdfs:label|skos:prefLabel|dcterms:title)\\|?)+)\\s+\\?(\\w+)");

  /** Reads a query. */
  public static EnglishNames in(String sparql) {
    Map<String, List<Node>> properties = new HashMap<>();
    GIVEN
        .matcher(sparql)
        .results()
        .forEach(found -> properties.putIfAbsent(found.group(2), nodes(found.group(1))));
    return new EnglishNames(
        DEMANDED
            .matcher(sparql)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toUnmodifiableSet()),
        Map.copyOf(properties));
  }

  private static List<Node> nodes(String alternatives) {
    return Arrays.stream(alternatives.split("\\|"))
        .map(name -> NodeFactory.createURI(Prefixes.ALL.expandPrefix(name)))
        .toList();
  }

  /** Whether the value of a variable, a literal, is such a name. */
  public boolean has(String variable, Node value) {
    boolean isDemanded = demanded.contains(variable) && properties.containsKey(variable);
    return value.getLiteralLanguage().equals("en") && (isDemanded || variable.endsWith("Label"));
  }

  /** The properties by which things have the name. */
  public List<Node> of(String variable) {
    return properties.getOrDefault(variable, LocalNames.NAMES);
  }
}
