import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.w3id.dyad.qa.KeywordRouter;
import org.w3id.dyad.qa.QaQuestions;
import org.w3id.dyad.qa.QuestionAnswering;
import org.w3id.dyad.qa.ReleaseRows;
import org.w3id.dyad.qa.Scoring;
import org.w3id.dyad.qa.Text2SparqlEndpoint;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.reasoning.explain.ExplanationFunction;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/** The program behind {@code benchmarks/qa/run}, which says how it is called. */
public final class Qa {
  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final List<String> LANGUAGES = List.of("en", "ru", "zh");

  private Qa() {}

  /**
   * Measures a system.
   *
   * @param arguments the folder of the questions, the folder of the releases, and the system:
   *     {@code exact}, {@code keywords}, the address of an endpoint and the IRI of its data set, or
   *     a file
   * @throws IOException if something cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Path queries = Path.of(arguments[0]);
    QaQuestions questions = QaQuestions.load(queries.resolve("qa"));
    if (arguments[1].equals("qald")) {
      System.out.println(questions.qald());
      return;
    }
    ExplanationFunction.makeKnown();
    Release release = new Releases(Path.of(arguments[1])).current().orElseThrow();
    try (Store store = release.open(CubeCompanion.inParquet())) {
      ReleaseRows rows = new ReleaseRows(store.data());
      QuestionAnswering system = system(arguments, Questions.load(queries), rows);
      Scoring scoring = new Scoring(questions, rows::of);
      for (String language : LANGUAGES) {
        System.out.println(language + ": " + scoring.of(system, language).line());
      }
    }
  }

  private static QuestionAnswering system(String[] arguments, Questions shipped, ReleaseRows rows)
      throws IOException {
    String name = arguments[2];
    if (name.equals("exact")) {
      return QuestionAnswering.exact();
    }
    if (name.equals("keywords")) {
      return new KeywordRouter(shipped, rows.names());
    }
    return name.matches("https?://.*")
        ? new Text2SparqlEndpoint(URI.create(name), arguments[3], TIMEOUT)
        : file(Path.of(name));
  }

  /** A JSON object of queries by the questions' names; {@code null} says that there is none. */
  private static QuestionAnswering file(Path file) throws IOException {
    JsonNode queries = new ObjectMapper().readTree(Files.readString(file));
    return (question, language) -> {
      JsonNode query = queries.path(question.id());
      if (query.isMissingNode()) {
        throw new IOException(file + ": no query for " + question.id());
      }
      return Optional.ofNullable(query.textValue());
    };
  }
}
