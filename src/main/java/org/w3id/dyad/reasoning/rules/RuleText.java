package org.w3id.dyad.reasoning.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Reads rules from their text; the notation is explained where the text begins. */
final class RuleText {
  private static final String FILE = "owl2rl.rules";
  private static final Map<String, String> PREFIXES =
      Map.of("owl", OWL2.NS, "rdf", RDF.uri, "rdfs", RDFS.uri);

  private RuleText() {}

  /** The rules of OWL 2 RL, in the order of the specification. */
  static List<Rule> owl2Rl() {
    try (InputStream in = RuleText.class.getResourceAsStream(FILE)) {
      return rules(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own " + FILE + " cannot be read", e);
    }
  }

  /** Reads one rule a line; empty lines and comments are passed over. */
  static List<Rule> rules(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(RuleText::rule)
        .toList();
  }

  private static Rule rule(String line) {
    String[] named = line.split(":\\s+", 2);
    String[] sides = named[1].split("->", 2);
    boolean concludesAxioms = !sides[0].contains("|");
    String[] premises = sides[0].split("\\|", 2);
    return new Rule(
        named[0],
        patterns(premises[0]),
        concludesAxioms ? List.of() : patterns(premises[1]),
        conclusion(sides[1]),
        concludesAxioms);
  }

  private static List<Pattern> patterns(String text) {
    List<Pattern> patterns = new ArrayList<>();
    for (String part : text.split("\\s\\.(\\s|$)")) {
      if (!part.isBlank()) {
        patterns.add(pattern(words(part)));
      }
    }
    return patterns;
  }

  private static Pattern pattern(List<String> words) {
    Node first = term(words.get(0));
    Node third = term(words.get(2));
    return switch (words.get(1)) {
      case "in" -> new Pattern.In(first, third);
      case "each" -> new Pattern.Each(first, third);
      case "path" -> new Pattern.Path(first, third, term(words.get(3)));
      case "key" -> new Pattern.Key(first, third, term(words.get(3)));
      case "differs" -> new Pattern.Differs(first, third);
      default -> new Pattern.Fact(Triple.create(first, term(words.get(1)), third));
    };
  }

  private static Conclusion conclusion(String text) {
    List<String> words = words(text);
    return switch (words.get(0)) {
      case "false" -> new Conclusion.Contradiction();
      case "same" -> new Conclusion.Same(term(words.get(1)), term(words.get(2)));
      default -> new Conclusion.Fact(((Pattern.Fact) pattern(words)).triple());
    };
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.strip().split("\\s+"));
  }

  private static Node term(String word) {
    if (word.startsWith("?")) {
      return Var.alloc(word.substring(1));
    }
    if (word.equals("a")) {
      return RDF.Nodes.type;
    }
    if (word.matches("\\d+")) {
      return NodeFactory.createLiteralDT(word, XSDDatatype.XSDnonNegativeInteger);
    }
    String[] name = word.split(":", 2);
    return NodeFactory.createURI(PREFIXES.get(name[0]) + name[1]);
  }
}
