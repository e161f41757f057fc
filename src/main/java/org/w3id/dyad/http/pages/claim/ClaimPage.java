package org.w3id.dyad.http.pages.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.w3id.dyad.claim.Measure;
import org.w3id.dyad.claim.Verdict;
import org.w3id.dyad.claim.review.Comparison;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.html.chart.ChartFrame;
import org.w3id.dyad.http.pages.answer.Answers;
import org.w3id.dyad.http.pages.answer.Answers.PageAnswer;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.ThingPath;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.QuestionText;
import org.w3id.dyad.question.Questions;

/** What the page of a claim shows. */
final class ClaimPage {
  private final Frame frame;
  private final Review review;
  private final ReviewWords words;
  private final Questions questions;
  private final Answers answers;
  private final PageAnswer robustness;
  private final PageAnswer rows;
  private final PageAnswer comparisons;

  ClaimPage(Exchange<?> exchange, Questions questions, Review review) {
    frame = Frame.of(exchange, review.who() + ": " + review.claimed());
    this.review = review;
    words = new ReviewWords(frame.messages());
    this.questions = questions;
    answers = new Answers(exchange, questions, frame.messages().language());
    robustness = ask("claims/robustness-of-a-claim");
    rows = ask("claims/rows-behind-a-claim");
    comparisons = ask("claims/what-each-source-says-of-a-claim");
  }

  private PageAnswer ask(String question) {
    return answers.ask(question, Map.of("claim", List.of("claim/" + review.claim().key())));
  }

  /**
   * A link.
   *
   * @param name what it says
   * @param href where it goes
   */
  record Link(String name, String href) {}

  Frame frame() {
    return frame;
  }

  Review review() {
    return review;
  }

  /** The verdict in the reader's language. */
  String verdict() {
    return words.verdict(review.verdict());
  }

  /** How many sources say what, and why it is not decided if it is not. */
  String summary() {
    return words.summary(review);
  }

  String look() {
    return VerdictLook.of(review.verdict());
  }

  /** What a source comes to, and why. */
  String conclusion(Comparison comparison) {
    return words.conclusion(comparison);
  }

  String look(Comparison comparison) {
    return VerdictLook.of(comparison.judgement().verdict());
  }

  /** The verdict as a number from 1 to 4 for ClaimReview; {@code null} if it is not decided. */
  String rating() {
    return switch (review.verdict()) {
      case SUPPORTED -> "4";
      case PARTLY -> "2";
      case CONTRADICTED -> "1";
      case NOT_DECIDABLE -> null;
    };
  }

  boolean isDecided() {
    return review.verdict() != Verdict.NOT_DECIDABLE;
  }

  /** The documents in which it stands. */
  List<Link> documents() {
    return review.claim().documents().stream().map(this::link).toList();
  }

  /** The states and other things that it speaks of. */
  List<Link> about() {
    return review.claim().about().stream().sorted().map(this::link).toList();
  }

  private Link link(String iri) {
    return new Link(answers.labels().text(NodeFactory.createURI(iri)), ThingPath.href(iri));
  }

  /** The question that measures it. */
  Optional<Question> measure() {
    return review.claim().measures().stream()
        .map(Measure::query)
        .flatMap(name -> questions.named("indicators/" + name).stream())
        .findFirst();
  }

  /** The same in the reader's language, if there is one. */
  QuestionText measureText() {
    return measure().orElseThrow().text(frame.language());
  }

  /** The answers of the sources on one scale; nothing is drawn if there is no number. */
  ChartFrame scale() {
    List<ChartFrame.Source> sources =
        review.claim().documents().stream()
            .map(this::link)
            .map(link -> new ChartFrame.Source(link.name(), link.href()))
            .toList();
    String path = "/claim/" + review.claim().key() + "/scale";
    return new ChartFrame(
        "scale",
        frame.title(),
        frame.text("claim.scale"),
        new ClaimScale(review, frame.messages().language()).draw(),
        sources,
        frame.text("claim.marks") + " " + frame.text("figure.note"),
        ChartFiles.at(path, ""),
        frame.messages());
  }

  /** Other claims on the same. */
  List<Link> rivals() {
    return review.rivals().stream().map(ClaimPage::quoted).toList();
  }

  /** Claims of which it may be a distorted copy. */
  List<Link> origins() {
    return review.origins().stream().map(ClaimPage::quoted).toList();
  }

  private static Link quoted(Review.Quote quote) {
    String key = quote.iri().substring(quote.iri().lastIndexOf('/') + 1);
    return new Link(quote.toString(), "/claim/" + key);
  }

  PageAnswer robustness() {
    return robustness;
  }

  PageAnswer rows() {
    return rows;
  }

  /** The same as the table of what each source says, as a question. */
  PageAnswer comparisons() {
    return comparisons;
  }
}
