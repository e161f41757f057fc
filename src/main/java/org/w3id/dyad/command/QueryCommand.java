package org.w3id.dyad.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.system.Txn;
import org.w3id.dyad.Dyad;
import org.w3id.dyad.graph.Store;
import org.w3id.dyad.query.Question;
import org.w3id.dyad.query.Questions;
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
    mixinStandardHelpOptions = true,
    description = "Ask a question: one of queries/ by name, a file, or - for standard input.")
public final class QueryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;

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
  private Format format;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "ask this SPARQL endpoint, such as http://127.0.0.1:3030/dyad/sparql")
  private String endpoint;

  /** How rows are written; graphs are written as Turtle, or as JSON-LD for {@code json}. */
  enum Format {
    text,
    csv,
    json
  }

  @Override
  public Integer call() throws IOException {
    if (what == null) {
      listQuestions();
      return Dyad.OK;
    }
    Query query = query();
    try (OutputStream out = new BufferedOutputStream(System.out)) {
      if (endpoint != null) {
        try (QueryExecution execution = QueryExecutionHTTP.service(endpoint).query(query).build()) {
          write(query, execution, out);
        }
      } else {
        try (Store store = CurrentRelease.of(baseDir).open()) {
          Txn.executeRead(store.data(), () -> answer(query, store, out));
        }
      }
    }
    return Dyad.OK;
  }

  private void answer(Query query, Store store, OutputStream out) {
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(store.data())).query(query).build()) {
      write(query, execution, out);
    }
  }

  private void write(Query query, QueryExecution execution, OutputStream out) {
    if (query.isSelectType()) {
      ResultSet rows = execution.execSelect();
      switch (format) {
        case text -> TextTable.print(rows, query.getPrefixMapping(), print(out));
        case csv -> ResultSetFormatter.outputAsCSV(out, rows);
        case json -> ResultSetFormatter.outputAsJSON(out, rows);
      }
    } else if (query.isAskType()) {
      boolean answer = execution.execAsk();
      if (format == Format.json) {
        ResultSetFormatter.outputAsJSON(out, answer);
      } else {
        print(out).println(answer);
      }
    } else {
      RDFDataMgr.write(
          out,
          query.isConstructType() ? execution.execConstruct() : execution.execDescribe(),
          format == Format.json ? RDFFormat.JSONLD : RDFFormat.TURTLE);
    }
  }

  private static PrintStream print(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private Query query() throws IOException {
    Map<String, List<String>> values = values();
    try {
      if (what.equals("-")) {
        if (!values.isEmpty()) {
          throw new ParameterException(
              spec.commandLine(), "--set works on a question in a file, not on standard input");
        }
        return QueryFactory.create(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
      }
      Optional<Question> named = Questions.load(baseDir.home().queries()).named(what);
      if (named.isPresent()) {
        return named.get().with(values);
      }
      Path file = Path.of(what);
      if (!Files.isRegularFile(file)) {
        throw new ParameterException(
            spec.commandLine(),
            "there is no question and no file \""
                + what
                + "\"; \"dyad query\" lists the questions");
      }
      return values.isEmpty()
          ? QueryFactory.create(Files.readString(file))
          : Question.read(file).with(values);
    } catch (QueryParseException e) {
      throw new IOException(what + ": " + e.getMessage().strip(), e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
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
              }
            });
  }
}
