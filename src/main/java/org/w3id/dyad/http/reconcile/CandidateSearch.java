package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.entity.EntityProperties;
import org.w3id.dyad.http.entity.EntityTypes;
import org.w3id.dyad.http.entity.Terms;
import org.w3id.dyad.http.pages.frame.ThingPath;
import org.w3id.dyad.http.reconcile.FoundCandidate.Compared;
import org.w3id.dyad.http.reconcile.ReconcileQuery.TypeRule;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.linking.match.Candidates;
import org.w3id.dyad.linking.match.DescriptionBuilder;
import org.w3id.dyad.linking.match.Descriptions;
import org.w3id.dyad.linking.match.EntityDescription;
import org.w3id.dyad.linking.match.Feature;
import org.w3id.dyad.linking.match.Kind;
import org.w3id.dyad.linking.match.Match;
import org.w3id.dyad.linking.match.Outcome;
import org.w3id.dyad.linking.match.Scorer;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.search.Label;
import org.w3id.dyad.search.LabelIndex;

/** Finds the things of a release that may be those which the queries of a request look for. */
final class CandidateSearch {
  /** How many things of the types that are wanted are looked at. */
  private static final int NAMES = 24;

  /** How many things of other types are looked at. */
  private static final int OTHERS = 8;

  /** What is less likely is not worth to be looked at. */
  private static final double LEAST = 0.35;

  /** From this score on, another bearer of a family name is likely to be meant. */
  private static final double LIKELY_OF_FAMILY = 0.5;

  /** A family name as it is written says more than any name that sounds a little like it. */
  private static final double SAME_FAMILY = Scorer.PERHAPS - 0.01;

  /** A name that agrees so far is the same name. */
  private static final double SAME_NAME = 0.98;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s·]+");

  private static final Node SAME = Nodes.term("isSameThingAs");

  private final Entities entities;
  private final Graph graph;
  private final LabelIndex labels;
  private final QueryService.Reading reading;
  private final EntityProperties properties;
  private final Candidates candidates;
  private final Descriptions descriptions;
  private final Scorer scorer = new Scorer();

  /** What is known of things: those of one batch are often the same. */
  private final Map<Node, EntityDescription> known = new HashMap<>();

  /** Searches within a request; questions are properties of entities. */
  CandidateSearch(Exchange<?> exchange, Entities entities, Questions questions) {
    this.entities = entities;
    graph = entities.graph();
    labels = exchange.release().labels();
    reading = exchange.reading();
    properties = new EntityProperties(entities, questions);
    candidates = new Candidates(graph, labels);
    descriptions = new Descriptions(graph);
  }

  /** The things of the release of a request, named in the reader's languages. */
  static Entities entities(Exchange<?> exchange) {
    return new Entities(exchange.reading().data().getUnionGraph(), exchange.languages());
  }

  /** The candidates for a query as the protocol has them, the likeliest first. */
  List<ObjectNode> results(ReconcileQuery query) {
    Entities named = entities.in(query.language());
    return candidates(query).stream().map(candidate -> candidate.json(named)).toList();
  }

  private List<FoundCandidate> candidates(ReconcileQuery query) {
    Map<Node, FoundCandidate> found = new LinkedHashMap<>();
    Conditions conditions = new Conditions(query.conditions(), properties, reading);
    identified(query).forEach(thing -> found.put(thing, identified(thing)));
    EntityDescription asked = asked(query);
    for (Node thing : things(query, conditions)) {
      reading.allowance().checkNow();
      if (!found.containsKey(thing) && isOfType(thing, query)) {
        compared(thing, asked, query, conditions).ifPresent(each -> found.put(thing, each));
      }
    }
    List<FoundCandidate> all =
        found.values().stream()
            .filter(candidate -> candidate.score() >= LEAST)
            .sorted(
                Comparator.comparing((FoundCandidate candidate) -> -candidate.score())
                    .thenComparing(candidate -> !hasPage(candidate.thing()))
                    .thenComparing(candidate -> candidate.thing().getURI()))
            .limit(query.limit())
            .toList();
    all.forEach(each -> reading.allowance().giveRow());
    return decided(all);
  }

  /** Whether a page is made for it, as for the things of the project's own tables. */
  private static boolean hasPage(Node thing) {
    return !ThingPath.link(thing.getURI()).startsWith("/id/");
  }

  /** Things that are named by what identifies them. */
  private Set<Node> identified(ReconcileQuery query) {
    Set<Node> things = new LinkedHashSet<>();
    Stream.concat(query.ids().stream(), query.names().stream())
        .forEach(id -> things.addAll(entities.known(id)));
    return things;
  }

  private static FoundCandidate identified(Node thing) {
    List<Compared> features = List.of(new Compared("identifier", "the same identifier", 1));
    return new FoundCandidate(thing, 1, features, true);
  }

  private static EntityDescription asked(ReconcileQuery query) {
    Kind kind =
        query.typeRule() == TypeRule.SHOULD
            ? Kind.OTHER
            : Kind.of(query.types().stream().map(Terms::iri).toList());
    return new DescriptionBuilder("", kind).names(query.names().toArray(String[]::new)).build();
  }

  private Set<Node> things(ReconcileQuery query, Conditions conditions) {
    if (query.names().isEmpty()) {
      return query.ids().isEmpty() ? conditions.things() : Set.of();
    }
    Set<Node> things = new LinkedHashSet<>();
    List<String> types = query.types().stream().map(Terms::iri).toList();
    for (String name : query.names()) {
      if (types.isEmpty()) {
        add(labels.alike(name, EntityTypes.usualIris(), NAMES), things);
        add(labels.alike(name, List.of(), OTHERS), things);
      } else if (query.typeRule() == TypeRule.SHOULD) {
        add(labels.alike(name, types, NAMES), things);
        add(labels.alike(name, EntityTypes.usualIris(), OTHERS), things);
      } else {
        add(labels.alike(name, types, NAMES), things);
      }
    }
    things.removeIf(thing -> !Entities.isEntity(thing));
    return things;
  }

  private static void add(List<Label> found, Set<Node> things) {
    found.forEach(label -> things.add(label.thing()));
  }

  private boolean isOfType(Node thing, ReconcileQuery query) {
    Stream<String> types = query.types().stream();
    return switch (query.typeRule()) {
      case ANY ->
          query.types().isEmpty()
              ? !entities.types().isText(thing)
              : types.anyMatch(type -> isA(thing, type));
      case ALL -> types.allMatch(type -> isA(thing, type));
      case SHOULD -> !entities.types().isText(thing) || types.anyMatch(type -> isA(thing, type));
    };
  }

  private boolean isA(Node thing, String type) {
    return graph.contains(thing, RDF.type.asNode(), Terms.node(type));
  }

  private Optional<FoundCandidate> compared(
      Node thing, EntityDescription asked, ReconcileQuery query, Conditions conditions) {
    Match match = scorer.score(asked, known.computeIfAbsent(thing, descriptions::of));
    List<Compared> features = new ArrayList<>();
    for (Feature feature : match.features()) {
      features.add(new Compared(feature.name(), feature.explanation(), feature.score()));
    }
    Conditions.Result result = conditions.of(thing);
    if (result.isRefused()) {
      return Optional.empty();
    }
    features.addAll(result.features());
    double named = hasWord(thing, query) ? Math.max(match.score(), SAME_FAMILY) : match.score();
    double score = query.names().isEmpty() ? result.share() : result.applyTo(named);
    if (query.typeRule() == TypeRule.SHOULD && !query.types().isEmpty()) {
      boolean isA = query.types().stream().anyMatch(type -> isA(thing, type));
      features.add(new Compared("type", "has one of the types", isA ? 1 : 0));
      score = isA ? score : score / 2;
    }
    boolean isSame = match.outcome() == Outcome.SAME && result.share() == 1;
    return Optional.of(new FoundCandidate(thing, score, features, isSame));
  }

  /** Whether a person is asked for by one word of a name. */
  private boolean hasWord(Node thing, ReconcileQuery query) {
    EntityDescription description = known.computeIfAbsent(thing, descriptions::of);
    return description.kind() == Kind.PERSON
        && description.names().stream()
            .flatMap(name -> BETWEEN_WORDS.splitAsStream(name.text()))
            .anyMatch(word -> query.names().stream().anyMatch(word::equalsIgnoreCase));
  }

  /**
   * Chooses the first if its name is the same and no other thing is likely: who looks at the list
   * could not choose otherwise. What is linked as the same is no other thing.
   */
  private List<FoundCandidate> decided(List<FoundCandidate> all) {
    boolean isDecided =
        all.isEmpty()
            || all.get(0).isMatch()
            || all.get(0).features().stream().anyMatch(CandidateSearch::isAgainst)
            || all.stream().skip(1).anyMatch(each -> isRival(each, all.get(0)));
    if (isDecided) {
      return all;
    }
    List<FoundCandidate> decided = new ArrayList<>(all);
    decided.set(0, all.get(0).chosen());
    return decided;
  }

  private boolean isRival(FoundCandidate other, FoundCandidate first) {
    double likely = hasFamilyNameOnly(first.thing()) ? LIKELY_OF_FAMILY : Scorer.PERHAPS;
    return other.score() >= likely
        && !graph.contains(first.thing(), SAME, other.thing())
        && !graph.contains(other.thing(), SAME, first.thing());
  }

  /** A list that has family names only says no more than that another has this one too. */
  private boolean hasFamilyNameOnly(Node thing) {
    EntityDescription description = known.computeIfAbsent(thing, descriptions::of);
    return description.kind() == Kind.PERSON
        && description.names().stream().noneMatch(name -> name.text().strip().contains(" "));
  }

  private static boolean isAgainst(Compared feature) {
    return feature.value() < SAME_NAME;
  }

  /**
   * Things with a name of which a word begins so, or that is spelt in another way, each by
   * identifier, name and description.
   *
   * @param type the identifier of the type that they must have, or empty
   */
  List<ObjectNode> beginningWith(String prefix, String type, int limit) {
    Map<Node, String> found = new LinkedHashMap<>();
    entities.known(prefix).forEach(thing -> found.put(thing, ""));
    if (!prefix.isEmpty()) {
      String iri = type.isEmpty() ? null : Terms.iri(type);
      for (String words : List.of(prefix, prefix + "*")) {
        labels.search(words, iri, null, limit + NAMES).stream()
            .filter(label -> Entities.isEntity(label.thing()))
            .filter(label -> !type.isEmpty() || !entities.types().isText(label.thing()))
            .sorted(Comparator.comparing(label -> Kind.of(label.types()) == Kind.OTHER))
            .forEach(label -> found.putIfAbsent(label.thing(), text(label)));
      }
      EntityDescription asked = EntityDescription.named(Kind.OTHER, prefix);
      candidates.of(asked, limit).stream()
          .filter(candidate -> candidate.match().outcome() != Outcome.DIFFERENT)
          .map(candidate -> NodeFactory.createURI(candidate.description().id()))
          .filter(thing -> Entities.isEntity(thing) && (type.isEmpty() || isA(thing, type)))
          .forEach(thing -> found.putIfAbsent(thing, ""));
    }
    List<ObjectNode> suggestions = new ArrayList<>();
    found.forEach((thing, name) -> suggestions.add(suggestion(thing, name)));
    return suggestions.stream().limit(limit).toList();
  }

  private static String text(Label label) {
    return label.text().getLiteralLexicalForm();
  }

  /** The name by which it was found comes first where it is not the usual one. */
  private ObjectNode suggestion(Node thing, String name) {
    ObjectNode json = entities.described(thing, "notable");
    if (!name.isEmpty() && !name.equals(json.path("name").asText())) {
      String rest = json.path("description").asText("");
      json.put("description", rest.isEmpty() ? name : name + " · " + rest);
    }
    return json;
  }
}
