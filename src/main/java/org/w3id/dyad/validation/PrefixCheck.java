package org.w3id.dyad.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Prefixes;
import org.w3id.dyad.validation.QueryProblem.Severity;

/** Finds prefixes that are not declared, and namespaces that nothing of the release is in. */
final class PrefixCheck {
  private static final int MOST = 3;
  private static final String NOWHERE = "urn:x-undeclared:";

  private final ReleaseTerms terms;
  private final Map<String, String> declared;
  private final List<QueryProblem> problems = new ArrayList<>();
  private final Map<String, String> missing = new LinkedHashMap<>();
  private final Set<String> wrong = new HashSet<>();

  PrefixCheck(TermWords words, ReleaseTerms terms) {
    this.terms = terms;
    this.declared = words.prefixes();
    words.of(TermWord.Kind.NAME).forEach(this::checkName);
    List<TermWord> prefixes = words.of(TermWord.Kind.DECLARED_PREFIX);
    List<TermWord> namespaces = words.of(TermWord.Kind.NAMESPACE);
    for (int i = 0; i < Math.min(prefixes.size(), namespaces.size()); i++) {
      checkNamespace(prefixes.get(i), namespaces.get(i));
    }
  }

  List<QueryProblem> problems() {
    return problems;
  }

  /** Whether all names with a prefix are wrong because it is. */
  boolean isWrong(String prefix) {
    return wrong.contains(prefix);
  }

  /** Declarations of the prefixes that are not declared, so that the query can be parsed. */
  String missingDeclarations() {
    return missing.entrySet().stream()
        .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + "> ")
        .collect(Collectors.joining());
  }

  private void checkName(TermWord name) {
    String prefix = name.prefix();
    if (declared.containsKey(prefix) || missing.containsKey(prefix)) {
      return;
    }
    String usual = Prefixes.ALL.getNsPrefixURI(prefix);
    missing.put(prefix, usual == null ? NOWHERE : usual);
    if (usual == null) {
      wrong.add(prefix);
    }
    List<String> near =
        usual != null ? List.of("PREFIX " + prefix + ": <" + usual + ">") : nearPrefixes(name);
    problems.add(
        new QueryProblem(
            Severity.ERROR,
            name.line(),
            name.column(),
            name.text(),
            "the prefix \"" + prefix + ":\" is not declared",
            near));
  }

  private List<String> nearPrefixes(TermWord name) {
    Set<String> known = new HashSet<>(Prefixes.ALL.getNsPrefixMap().keySet());
    known.addAll(declared.keySet());
    return nearest(name.prefix(), known).stream()
        .map(prefix -> prefix + ":" + name.localName())
        .toList();
  }

  private static List<String> nearest(String name, Set<String> known) {
    Map<String, Integer> distances = new HashMap<>();
    known.forEach(other -> distances.put(other, Spelling.distance(name, other)));
    return known.stream()
        .sorted(
            Comparator.comparingInt((String other) -> distances.get(other))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** Of namespaces elsewhere nothing is known; those of this project and its vocabularies are. */
  private void checkNamespace(TermWord prefix, TermWord namespace) {
    String iri = namespace.iri();
    Set<String> known = terms.namespaces();
    boolean isFine =
        known.stream().anyMatch(one -> iri.equals(one) || isInside(iri, one)) || hasFunctions(iri);
    if (isFine) {
      return;
    }
    List<String> near = nearest(iri, known);
    boolean looksKnown =
        iri.startsWith(Iris.BASE)
            || Spelling.distance(iri, near.get(0)) <= Math.max(2, iri.length() / 10)
            || Prefixes.ALL.getNsPrefixURI(prefix.prefix()) != null;
    if (looksKnown) {
      wrong.add(prefix.prefix());
      String usual = Prefixes.ALL.getNsPrefixURI(prefix.prefix());
      List<String> all = new ArrayList<>();
      if (usual != null) {
        all.add("<" + usual + ">");
      }
      near.forEach(one -> all.add("<" + one + ">"));
      problems.add(
          new QueryProblem(
              Severity.ERROR,
              namespace.line(),
              namespace.column(),
              namespace.text(),
              "nothing of the release is in the namespace " + namespace.text(),
              Suggestions.first(all)));
    }
  }

  private static boolean hasFunctions(String namespace) {
    Iterator<String> functions = FunctionRegistry.get().keys();
    while (functions.hasNext()) {
      if (functions.next().startsWith(namespace)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInside(String iri, String folder) {
    return folder.startsWith(Iris.ID)
        && folder.length() > Iris.ID.length()
        && iri.startsWith(folder);
  }
}
