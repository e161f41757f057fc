package org.w3id.dyad.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.system.Txn;
import org.w3id.dyad.cli.certificate.CertificateFile;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.option.TradeStoreOption;
import org.w3id.dyad.cli.output.AnswerFormat;
import org.w3id.dyad.cli.output.PlanText;
import org.w3id.dyad.question.Coverages;
import org.w3id.dyad.question.Horizon;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.question.Scope;
import org.w3id.dyad.reasoning.explain.ExplanationFunction;
import org.w3id.dyad.release.Companion;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a question of the current release, or of an endpoint. */
@Command(
    name = "query",
    description = "Ask a question: one of queries/ by name, a file, or - for standard input.")
public final class QueryCommand implements Callable<Integer> {
  private static final Pattern ENDPOINT = Pattern.compile("https?://[^/?#\\s]+[^?#\\s]*");

  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;
  @Mixin private TradeStoreOption tradeStore;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME|FILE|-",
      description = "the question; without it, all questions are listed")
  private String what;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "set a parameter of the question, such as --set from=2022 or --set state=KAZ; repeated,"
              + " it gives several values")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text)")
  private AnswerFormat format;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "ask this SPARQL endpoint, such as http://127.0.0.1:3030/dyad/sparql")
  private String endpoint;

  @Option(
      names = "--explain",
      description =
          "in place of the answer, show how the query is divided between triples and trade flows:"
              + " the plan, and the SQL that was sent")
  private boolean explain;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description =
          "also write a certificate of the answer, which \"dyad verify\" checks; needs --signing-key")
  private Path certificate;

  @Option(
      names = "--signing-key",
      paramLabel = "FILE",
      description =
          "the secret key of Ed25519 in PEM, as openssl genpkey -algorithm ed25519 makes it")
  private Path signingKey;

  @Override
  public Integer call() throws IOException {
    if (certificate != null && (signingKey == null || endpoint != null || explain)) {
      throw new ParameterException(
          spec.commandLine(),
          "--certificate needs --signing-key, and is of an answer from a release here");
    }
    if (certificate != null) {
      tradeStore.requireOwn("--certificate");
    }
    if (explain && endpoint != null) {
      throw new ParameterException(
          spec.commandLine(), "--explain is about a release; leave --endpoint out");
    }
    Companion companion = tradeStore.companion();
    if (what == null) {
      listQuestions();
      return ExitCode.OK;
    }
    Question question;
    Query query;
    Set<Node> named = new LinkedHashSet<>();
    try {
      question = new AskedQuestion(baseDir.home(), what).find();
      question.nodes(values()).values().forEach(named::addAll);
      query = question.with(values());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    try (OutputStream out = new BufferedOutputStream(System.out)) {
      if (endpoint == null) {
        askRelease(question, query, named, companion, out);
      } else {
        askEndpoint(question, query, out);
      }
    }
    return ExitCode.OK;
  }

  private void askRelease(
      Question question, Query query, Set<Node> named, Companion companion, OutputStream out)
      throws IOException {
    ExplanationFunction.makeKnown();
    Release release = CurrentRelease.of(baseDir);
    try (Store store = release.open(companion)) {
      Txn.executeRead(
          store.data(),
          () -> {
            tellUnknown(named, store.data());
            if (explain) {
              System.out.print(PlanText.of(query, store.data()));
            } else if (answer(query, store.data(), out) && !question.theme().isEmpty()) {
              System.err.println(
                  new Coverages(store.data()).absence(question, values()).sentence());
            }
            tellBeyond(question, new Horizon(store.data()));
          });
      if (certificate != null) {
        new CertificateFile(release, store)
            .write(question.textWith(values()), signingKey, certificate);
      }
    }
  }

  /** Rows for a day in the future are what was known last. */
  private void tellBeyond(Question question, Horizon horizon) {
    horizon
        .of(question, values())
        .ifPresent(beyond -> System.err.println("note: " + beyond.sentence()));
  }

  /** No rows may mean that nothing is known, or that a name is misspelt. */
  private static void tellUnknown(Set<Node> named, DatasetGraph data) {
    named.stream()
        .filter(node -> node.isURI() && !isKnown(node, data))
        .forEach(
            node -> System.err.println("note: " + Parameter.text(node) + " is not in the graph"));
  }

  private static boolean isKnown(Node node, DatasetGraph data) {
    return data.contains(Node.ANY, node, Node.ANY, Node.ANY)
        || data.contains(Node.ANY, Node.ANY, Node.ANY, node)
        || data.contains(node, Node.ANY, Node.ANY, Node.ANY);
  }

  /** Whether there could be rows and are none. */
  private boolean answer(Query query, DatasetGraph data, OutputStream out) {
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(Scope.of(query, data)))
            .query(Scope.query(query, data))
            .set(ARQ.httpServiceAllowed, false)
            .build()) {
      return format.write(query, execution, out);
    } catch (QueryDeniedException e) {
      throw new IllegalStateException(
          "SERVICE is not followed here; ask a server started with \"dyad serve --allow-service\"",
          e);
    }
  }

  private void askEndpoint(Question question, Query query, OutputStream out) throws IOException {
    if (!ENDPOINT.matcher(endpoint).matches()) {
      throw new ParameterException(
          spec.commandLine(),
          "--endpoint \""
              + endpoint
              + "\" is not an address such as http://127.0.0.1:3030/dyad/sparql");
    }
    try (QueryExecution execution = QueryExecutionHTTP.service(endpoint).query(query).build()) {
      if (format.write(query, execution, out) && !question.theme().isEmpty()) {
        Coverages there = new Coverages(asked -> QueryExec.service(endpoint).query(asked).build());
        System.err.println(there.absence(question, values()).sentence());
      }
      tellBeyond(question, new Horizon(asked -> QueryExec.service(endpoint).query(asked).build()));
    } catch (QueryExceptionHTTP e) {
      throw new IOException(endpoint + ": " + reason(e), e);
    } catch (QueryException | HttpException e) {
      throw new IOException(endpoint + " does not answer as a SPARQL endpoint does", e);
    }
  }

  private static String reason(QueryExceptionHTTP e) {
    if (e.getStatusCode() <= 0) {
      return "no answer";
    }
    String response = e.getResponse() == null ? "" : e.getResponse().strip();
    return e.getStatusCode() + " " + (response.isEmpty() ? e.getResponseMessage() : response);
  }

  private Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals <= 0) {
        throw new ParameterException(
            spec.commandLine(), "--set \"" + setting + "\" is not of the form name=value");
      }
      values
          .computeIfAbsent(setting.substring(0, equals), name -> new ArrayList<>())
          .add(setting.substring(equals + 1));
    }
    return values;
  }

  private void listQuestions() throws IOException {
    Questions.load(baseDir.home().queries())
        .byTheme()
        .forEach(
            (theme, questions) -> {
              System.out.println(theme);
              for (Question question : questions) {
                System.out.printf("  %-50s %s%n", question.name(), question.summary());
                System.out.print(settings(question));
              }
            });
  }

  /** What can be set, as {@code state=BLR partner=CHN}; empty if nothing can. */
  private static String settings(Question question) {
    return question.parameters().isEmpty()
        ? ""
        : question.parameters().stream()
            .map(parameter -> parameter.name() + "=" + String.join("|", parameter.defaultTexts()))
            .collect(Collectors.joining(" ", " ".repeat(53) + "--set ", "\n"));
  }
}
