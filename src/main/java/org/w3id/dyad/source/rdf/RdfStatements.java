package org.w3id.dyad.source.rdf;

import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.format.file.Input;

/** Takes the statements of one file into the sink, whichever graph they stand in. */
final class RdfStatements extends AbstractRDFHandler {
  private final Input input;
  private final Sink sink;
  private long count;
  private boolean named;

  RdfStatements(Input input, Sink sink) {
    this.input = input;
    this.sink = sink;
  }

  @Override
  public void handleStatement(Statement statement) {
    named |= statement.getContext() != null;
    sink.statement(statement.getSubject(), statement.getPredicate(), statement.getObject());
    sink.mapped();
    count++;
  }

  /** Remarks on the file as a whole. */
  void end() {
    if (named) {
      sink.remark(
          input.name(), 0, "", "", "has named graphs: their statements are put into one graph");
    }
    if (count == 0) {
      sink.remark(input.name(), 0, "", "", "holds no statement");
    }
  }
}
