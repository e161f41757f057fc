package org.w3id.dyad.http.pages.typed;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.dyad.http.pages.answer.Answers;
import org.w3id.dyad.http.pages.answer.Answers.PageAnswer;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.pages.frame.PageHandler;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.http.pages.frame.States;
import org.w3id.dyad.http.pages.frame.Term;
import org.w3id.dyad.http.pages.frame.ThingPath;
import org.w3id.dyad.http.pages.relation.RelationMeasure;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Nodes;

/** {@code /state/BLR}, {@code /official/li-qiang} and so on: the page of a thing of a kind. */
public final class TypedHandler extends PageHandler<String> {
  private static final long serialVersionUID = 1L;

  private final ThingKind kind;
  private final transient Questions questions;

  /** Shows things of a kind. */
  public TypedHandler(QueryService service, Questions questions, ThingKind kind) {
    super(service);
    this.questions = questions;
    this.kind = kind;
  }

  @Override
  protected String read(HttpServletRequest request) {
    String path = String.valueOf(request.getPathInfo());
    if (!path.matches("/[A-Za-z0-9._-]{1,200}")) {
      throw new HttpProblem(404, "a page is at /" + kind.path() + "/ and the key of the thing");
    }
    return path.substring(1);
  }

  /**
   * What the page shows.
   *
   * @param frame what is around it
   * @param kind the kind of the thing
   * @param reference the thing, as {@code state/BLR}
   * @param states the states that can be put beside a state
   * @param parts what is said of it
   * @param term what such a thing is
   */
  record Model(
      Frame frame,
      ThingKind kind,
      String reference,
      List<States.State> states,
      List<Part> parts,
      Optional<Term> term) {

    String key() {
      return reference.substring(reference.indexOf('/') + 1);
    }

    /** The state that is proposed to be put beside this one. */
    String partner() {
      return key().equals("CHN") ? "BLR" : "CHN";
    }

    /** What the map shows of a state and all others, year by year. */
    List<RelationMeasure> measures() {
      return List.of(RelationMeasure.values());
    }

    /** The parts that have rows. */
    List<Part> found() {
      return parts.stream().filter(part -> part.answer().table().size() > 0).toList();
    }

    /** The parts that have none. */
    List<Part> missing() {
      return parts.stream().filter(part -> part.answer().table().size() == 0).toList();
    }
  }

  /**
   * An answer under a heading.
   *
   * @param id the name of its place on the page
   * @param title the heading
   * @param answer the answer
   */
  record Part(String id, String title, PageAnswer answer) {}

  @Override
  protected void answer(Exchange<String> exchange) throws IOException {
    Graph graph = exchange.reading().data().getUnionGraph();
    String reference = reference(graph, exchange.asked());
    PageLabels labels = new PageLabels(graph, exchange.languages());
    Frame frame = Frame.of(exchange, labels.text(Nodes.at("id/" + reference)));
    Answers answers = new Answers(exchange, questions, frame.messages().language());
    List<Part> parts = new ArrayList<>();
    for (ThingKind.Asked asked : kind.asked()) {
      String title = frame.text("typed." + asked.id());
      Map<String, List<String>> values = Map.of(asked.parameter(), List.of(reference));
      parts.add(new Part(asked.id(), title, answers.ask(asked.question(), values)));
    }
    List<States.State> states = kind == ThingKind.STATE ? new States(exchange).all() : List.of();
    Page.send(
        exchange,
        "http/pages/typed/typed.jte",
        new Model(frame, kind, reference, states, parts, labels.term(kind.path())));
  }

  /** Where the statements about the thing are. */
  @Override
  protected List<String> links(HttpServletRequest request, String key, Format format) {
    return kind.types().size() > 1
        ? List.of()
        : ThingPath.FORMATS.stream()
            .filter(other -> other != Format.HTML)
            .map(
                other ->
                    "</id/%s/%s.%s>; rel=\"alternate describedby\"; type=\"%s\""
                        .formatted(kind.types().get(0), key, other.name(), other.mediaType()))
            .toList();
  }

  private String reference(Graph graph, String key) {
    return kind.types().stream()
        .map(type -> type + "/" + key)
        .filter(each -> graph.contains(Nodes.at("id/" + each), Node.ANY, Node.ANY))
        .findFirst()
        .orElseThrow(
            () ->
                new HttpProblem(
                    404, "there is no " + kind.path() + " \"" + key + "\"; /search finds names"));
  }
}
