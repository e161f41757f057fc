package org.w3id.dyad.http.pages.explain;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.dyad.html.Address;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.Answers;
import org.w3id.dyad.http.pages.explain.ExplainHandler.Asked;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.pages.frame.PageHandler;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.rdf.TermText;

/**
 * {@code /explain?subject=state/BLR&predicate=a&object=dyad:AllWeatherPartner}: why a statement is
 * in the graph.
 */
public final class ExplainHandler extends PageHandler<Asked> {
  private static final long serialVersionUID = 1L;
  private static final String QUESTION = "provenance/why-any-statement-is-there";
  private static final List<String> TERMS = List.of("subject", "predicate", "object");
  private static final int LONGEST = 2_000;

  private final transient Questions questions;

  /** Explains statements of a service's releases. */
  public ExplainHandler(QueryService service, Questions questions) {
    super(service);
    this.questions = questions;
  }

  /**
   * The statement to explain.
   *
   * @param texts subject, predicate and object as they were given; empty for those that were not
   * @param terms what they mean; empty if not all were given
   */
  record Asked(Map<String, String> texts, Map<String, List<Node>> terms) {
    boolean isGiven() {
      return !terms.isEmpty();
    }
  }

  @Override
  protected Asked read(HttpServletRequest request) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, List<Node>> terms = new LinkedHashMap<>();
    for (String name : TERMS) {
      String text = request.getParameter(name) == null ? "" : request.getParameter(name).strip();
      texts.put(name, text);
      if (!text.isEmpty()) {
        terms.put(name.equals("predicate") ? "property" : name, List.of(term(name, text)));
      }
    }
    return new Asked(texts, terms.size() == TERMS.size() ? terms : Map.of());
  }

  private static Node term(String name, String text) {
    if (text.length() > LONGEST) {
      throw new HttpProblem(400, name + " has more than " + LONGEST + " characters");
    }
    try {
      Node term = TermText.parse(text);
      if (!name.equals("object") && !term.isURI()) {
        throw new HttpProblem(400, name + ": a literal is the object of a statement only");
      }
      return term;
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(
          400, name + " is a thing such as state/BLR, a name such as dyad:inTier, or a literal");
    }
  }

  /**
   * What the page shows.
   *
   * @param frame what is around it
   * @param texts what stands in the form
   * @param step the explanation, {@code null} if there is none
   * @param sparql the query that gives it, empty if nothing was asked
   * @param meanings what the rules of the graph mean, by their names
   */
  record Model(
      Frame frame,
      Map<String, String> texts,
      Explanation.Step step,
      String sparql,
      Map<String, String> meanings) {

    /** What a term is called; the type of a thing has no name of its own. */
    String name(Cell term) {
      return RDF.type.getURI().equals(term.value()) ? frame.text("explain.type") : term.text();
    }

    /** Where the query stands ready. */
    String query() {
      return Address.of("/sparql", Map.of("query", List.of(sparql)));
    }
  }

  @Override
  protected void answer(Exchange<Asked> exchange) throws IOException {
    Asked asked = exchange.asked();
    Frame frame = Frame.of(exchange, Frame.of(exchange, "").text("explain.title"));
    if (!asked.isGiven()) {
      send(exchange, new Model(frame, asked.texts(), null, "", Map.of()));
      return;
    }
    Question question = questions.needed(QUESTION);
    String sparql = question.textOf(asked.terms());
    AnswerTable rows =
        new Answers(exchange, questions, frame.messages().language())
            .rows(QueryFactory.create(sparql));
    Explanation.Step step = rows.size() == 0 ? null : Explanation.of(rows);
    send(exchange, new Model(frame, asked.texts(), step, sparql, meanings(exchange, step)));
  }

  private static void send(Exchange<Asked> exchange, Model model) throws IOException {
    Page.send(exchange, "http/pages/explain/explain.jte", model);
  }

  private static Map<String, String> meanings(Exchange<Asked> exchange, Explanation.Step step) {
    Map<String, String> meanings = new LinkedHashMap<>();
    if (step != null) {
      addMeanings(exchange, step, meanings);
    }
    return meanings;
  }

  private static void addMeanings(
      Exchange<Asked> exchange, Explanation.Step step, Map<String, String> meanings) {
    String rule = step.statement().rule();
    if (!rule.isEmpty()) {
      meanings.computeIfAbsent(rule, any -> meaning(exchange, rule));
    }
    step.premises().forEach(premise -> addMeanings(exchange, premise, meanings));
  }

  private static String meaning(Exchange<Asked> exchange, String rule) {
    return exchange
        .reading()
        .data()
        .getUnionGraph()
        .find(Nodes.id("inference-rule", rule), RDFS.Nodes.comment, Node.ANY)
        .nextOptional()
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .orElse("");
  }
}
