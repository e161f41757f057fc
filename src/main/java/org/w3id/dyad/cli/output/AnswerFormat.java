package org.w3id.dyad.cli.output;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;

/**
 * How an answer is written. Rows and truth values come in each of these; graphs come as Turtle, or
 * as JSON-LD for {@code json}.
 */
public enum AnswerFormat {
  /** A table for reading. */
  text {
    @Override
    void writeRows(ResultSet rows, Query query, OutputStream out) {
      TextTable.print(rows, query.getPrefixMapping(), print(out));
    }
  },

  /** SPARQL results in CSV. */
  csv {
    @Override
    void writeRows(ResultSet rows, Query query, OutputStream out) {
      ResultSetFormatter.outputAsCSV(out, rows);
    }
  },

  /** SPARQL results in JSON. */
  json {
    @Override
    void writeRows(ResultSet rows, Query query, OutputStream out) {
      ResultSetFormatter.outputAsJSON(out, rows);
    }
  };

  abstract void writeRows(ResultSet rows, Query query, OutputStream out);

  /**
   * Runs a query and writes its answer.
   *
   * @return whether it could have rows and has none
   */
  public boolean write(Query query, QueryExecution execution, OutputStream out) {
    if (query.isSelectType()) {
      ResultSet rows = execution.execSelect();
      // Some writers read the rows past this result set: afterwards it does not know how many.
      boolean isEmpty = !rows.hasNext();
      writeRows(rows, query, out);
      return isEmpty;
    } else if (query.isAskType()) {
      writeTruth(execution.execAsk(), out);
    } else {
      RDFDataMgr.write(
          out,
          query.isConstructType() ? execution.execConstruct() : execution.execDescribe(),
          this == json ? RDFFormat.JSONLD : RDFFormat.TURTLE);
    }
    return false;
  }

  private void writeTruth(boolean answer, OutputStream out) {
    if (this == json) {
      ResultSetFormatter.outputAsJSON(out, answer);
    } else {
      print(out).println(answer);
    }
  }

  private static PrintStream print(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
