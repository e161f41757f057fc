package org.w3id.dyad.http.service;

import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.rowset.RowSetWrapper;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.XmlCharacters;

/** Runs a query and writes its answer as it comes. */
public final class QueryAnswer {
  private final QueryService.Reading reading;
  private final Query query;
  private final Format format;

  /** The answer to a query within a reading, in a format. */
  public QueryAnswer(QueryService.Reading reading, Query query, Format format) {
    this.reading = reading;
    this.query = query;
    this.format = format;
  }

  /** Evaluates the query and writes its answer. */
  public void write(OutputStream out) {
    if (query.isSelectType()) {
      try (QueryExec execution = reading.prepare(query)) {
        write(execution.select(), out);
      }
    } else if (query.isAskType()) {
      try (QueryExec execution = reading.prepare(query)) {
        writer().write(out, execution.ask(), Context.emptyContext());
      }
    } else if (query.isConstructType()) {
      try (QueryExec execution = reading.prepare(query)) {
        write(execution.constructTriples(), out);
      }
    } else {
      write(DescribeResult.of(reading, query), out);
    }
  }

  private void write(RowSet rows, OutputStream out) {
    if (format == Format.JSON) {
      JsonRows.write(counted(rows), out);
    } else if (format.graph() == null) {
      writer().write(out, counted(rows), Context.emptyContext());
    } else {
      write(SolutionTriples.of(rows), out);
    }
  }

  private RowSetWriter writer() {
    return RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
  }

  private void write(Iterator<Triple> triples, OutputStream out) {
    Graphs.write(triples, query.getPrefixMapping(), format, reading.allowance(), out);
  }

  private RowSet counted(RowSet rows) {
    return new RowSetWrapper(rows) {
      @Override
      public Binding next() {
        reading.allowance().giveRow();
        Binding row = super.next();
        if (format == Format.XML) {
          XmlCharacters.require(row);
        }
        return row;
      }
    };
  }
}
