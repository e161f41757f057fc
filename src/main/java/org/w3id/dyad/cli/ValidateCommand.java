package org.w3id.dyad.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.system.Txn;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.reasoning.explain.ExplanationFunction;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.trade.virtual.CubeCompanion;
import org.w3id.dyad.validation.QueryProblem;
import org.w3id.dyad.validation.QueryValidation;
import org.w3id.dyad.validation.ReleaseTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a query with what the current release holds, without asking it. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Say what in a query cannot be meant, before it runs: terms that the release does not have,"
            + " with near ones that it has, properties that a class never has, wrong datatypes.",
    footer = {
      "%nEach problem is a line of file, line, column, message and what might be meant. A note says",
      "what this release has nothing of; one for which more was loaded may.",
      "%nThe exit code is 1 if there is an error, and 0 if there are only notes."
    })
public final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;

  @Parameters(
      arity = "1",
      paramLabel = "NAME|FILE|-",
      description = "the query: a question by name, a file, or - for standard input")
  private String what;

  @Override
  public Integer call() throws IOException {
    String query;
    try {
      query = new AskedQuestion(baseDir.home(), what).text();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    List<QueryProblem> problems = problems(query);
    problems.forEach(problem -> System.out.println(what + ":" + problem.sentence()));
    boolean hasErrors =
        problems.stream().anyMatch(problem -> problem.severity() == QueryProblem.Severity.ERROR);
    return hasErrors ? ExitCode.PROBLEMS_FOUND : ExitCode.OK;
  }

  private List<QueryProblem> problems(String query) throws IOException {
    ExplanationFunction.makeKnown();
    try (Store store = CurrentRelease.of(baseDir).open(CubeCompanion.inParquet())) {
      return Txn.calculateRead(
          store.data(), () -> QueryValidation.of(query, ReleaseTerms.of(store.data())));
    }
  }
}
