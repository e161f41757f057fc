package org.w3id.dyad.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.w3id.dyad.assembly.Home;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.question.SyntaxProblem;

/** Finds the query that is meant: a question by name, a file, or the standard input. */
final class AskedQuestion {
  private static final String STANDARD_INPUT = "-";

  private final Home home;
  private final String what;

  AskedQuestion(Home home, String what) {
    this.home = home;
    this.what = what;
  }

  /**
   * The question.
   *
   * @throws IllegalArgumentException if there is none of that name
   * @throws IOException if it cannot be read or is malformed; names line and column
   */
  Question find() throws IOException {
    try {
      if (what.equals(STANDARD_INPUT)) {
        return Question.own(Path.of(what), standardInput());
      }
      Optional<Question> named = Questions.find(home.queries(), what);
      return named.isPresent() ? named.get() : Question.own(file(), text(file()));
    } catch (QueryParseException e) {
      SyntaxProblem problem = SyntaxProblem.of(e);
      throw new IOException(what + problem.place() + ": " + problem.reason(), e);
    } catch (QueryException e) {
      throw new IOException(what + ": " + e.getMessage(), e);
    }
  }

  /**
   * The text of the query, which may be malformed.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  String text() throws IOException {
    if (what.equals(STANDARD_INPUT)) {
      return standardInput();
    }
    Optional<Question> named = Questions.find(home.queries(), what);
    return named.isPresent() ? named.get().sparql() : text(file());
  }

  private static String standardInput() throws IOException {
    return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private Path file() {
    try {
      Path file = Path.of(what);
      if (Files.isRegularFile(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      // Falls through to the same message.
    }
    throw new IllegalArgumentException(
        "there is no question and no file \"" + what + "\"; \"dyad query\" lists the questions");
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new IOException(file + ": not UTF-8", e);
    }
  }
}
