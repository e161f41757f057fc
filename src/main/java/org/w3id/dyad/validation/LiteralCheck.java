package org.w3id.dyad.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.w3id.dyad.schema.ObjectKinds;
import org.w3id.dyad.validation.QueryProblem.Severity;

/** Finds literals of a datatype that the values with which they are compared never have. */
final class LiteralCheck {
  private static final Set<String> NUMBERS =
      Set.of(
          XSD.integer.getURI(),
          XSD.decimal.getURI(),
          XSD.xdouble.getURI(),
          XSD.xfloat.getURI(),
          XSD.xint.getURI(),
          XSD.xlong.getURI(),
          XSD.nonNegativeInteger.getURI());

  private final AskedPatterns asked;
  private final ReleaseTerms terms;
  private final TermPlaces place;
  private final List<QueryProblem> problems = new ArrayList<>();

  LiteralCheck(AskedPatterns asked, ReleaseTerms terms, TermPlaces place) {
    this.asked = asked;
    this.terms = terms;
    this.place = place;
  }

  List<QueryProblem> problems() {
    for (AskedPattern pattern : asked.patterns()) {
      if (pattern.object().isLiteral() && pattern.property().isURI()) {
        checkValue(pattern);
      }
    }
    asked.comparisons().forEach(this::checkComparison);
    datatypes().forEach(this::checkDatatype);
    return problems;
  }

  private void checkValue(AskedPattern pattern) {
    ObjectKinds values = values(pattern);
    if (values.triples() > 0 && !fits(pattern.object(), values.datatypes())) {
      report(pattern.property().getURI(), pattern.object(), values.datatypes());
    }
  }

  /** The values of a property, where a class is stated those of the things of that class. */
  private ObjectKinds values(AskedPattern pattern) {
    String property = pattern.property().getURI();
    ObjectKinds ofClasses =
        pattern.group().visible().stream()
            .filter(AskedPattern::saysClass)
            .filter(stated -> stated.subject().equals(pattern.subject()))
            .map(stated -> terms.schema().values(stated.object().getURI(), property))
            .reduce(ObjectKinds.NONE, ObjectKinds::and);
    return ofClasses.triples() > 0 ? ofClasses : terms.schema().values(property);
  }

  private void checkComparison(LiteralComparison comparison) {
    Set<String> datatypes = new TreeSet<>();
    Set<String> properties = new LinkedHashSet<>();
    for (AskedPattern pattern : comparison.group().visible()) {
      if (pattern.object().equals(comparison.variable()) && pattern.property().isURI()) {
        properties.add(pattern.property().getURI());
        datatypes.addAll(values(pattern).datatypes());
      }
    }
    boolean isKnown = !properties.isEmpty() && properties.stream().allMatch(terms.fit()::isUsed);
    if (isKnown && !fits(comparison.literal(), datatypes)) {
      report(properties.iterator().next(), comparison.literal(), datatypes);
    }
  }

  private static boolean fits(Node literal, Set<String> datatypes) {
    String datatype = literal.getLiteralDatatypeURI();
    return datatypes.contains(datatype)
        || NUMBERS.contains(datatype) && datatypes.stream().anyMatch(NUMBERS::contains);
  }

  private void report(String property, Node literal, Set<String> datatypes) {
    List<String> right = datatypes.stream().map(it -> as(literal, it)).toList();
    String message =
        datatypes.isEmpty()
            ? "%s leads to things, not to a literal such as %s"
                .formatted(place.written(property), place.written(literal))
            : "no value of %s is of the datatype of %s"
                .formatted(place.written(property), place.written(literal));
    problems.add(place.problem(Severity.ERROR, property, message, Suggestions.first(right)));
  }

  private String as(Node literal, String datatype) {
    String quoted = "\"" + literal.getLiteralLexicalForm() + "\"";
    if (datatype.equals(RDF.langString.getURI())) {
      return quoted + "@en";
    }
    return datatype.equals(XSD.xstring.getURI())
        ? quoted
        : quoted + "^^" + place.suggestions().written(datatype);
  }

  private Set<String> datatypes() {
    Set<String> datatypes = new LinkedHashSet<>();
    asked.terms().stream()
        .filter(Node::isLiteral)
        .forEach(literal -> datatypes.add(literal.getLiteralDatatypeURI()));
    asked.patterns().stream()
        .map(AskedPattern::object)
        .filter(Node::isLiteral)
        .forEach(literal -> datatypes.add(literal.getLiteralDatatypeURI()));
    return datatypes;
  }

  private void checkDatatype(String datatype) {
    boolean isXsd = datatype.startsWith(XSD.getURI());
    if (isXsd && !xsd().containsKey(datatype)) {
      problems.add(
          place.problem(
              Severity.ERROR,
              datatype,
              place.written(datatype) + " is no datatype of XML Schema",
              place.suggestions().near(datatype, xsd(), any -> 0)));
    }
  }

  /** Those that are defined; the parser makes one of each name that it meets. */
  private static Map<String, Set<String>> xsd() {
    Map<String, Set<String>> types = new TreeMap<>();
    TypeMapper.getInstance()
        .listTypes()
        .forEachRemaining(
            type -> {
              if (type instanceof XSDDatatype) {
                types.put(type.getURI(), Set.of(ReleaseTerms.localName(type.getURI())));
              }
            });
    return types;
  }
}
