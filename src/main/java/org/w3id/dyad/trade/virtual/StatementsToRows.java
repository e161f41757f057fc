package org.w3id.dyad.trade.virtual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.dyad.trade.rows.RowWriter;
import org.w3id.dyad.trade.virtual.mapping.RowReader;

/**
 * Takes the statements of a source and keeps as rows what rows can say: the statements on one
 * subject become a row of a table if the table's mapping makes just these of it. All others are
 * handed on as they are, so that rows and statements together say what the source said.
 */
public final class StatementsToRows implements Consumer<Triple>, AutoCloseable {

  /** What one subject has been said to be, as long as its statements come. */
  private record Pending(RowReader table, Node subject, List<Triple> triples) {}

  private final Path folder;
  private final String source;
  private final Consumer<Triple> rest;
  private final boolean hasKey;
  private final List<RowReader> tables =
      ShippedMappings.OF_ROWS.stream().map(RowReader::new).toList();
  private final Map<RowReader, RowWriter> writers = new HashMap<>();
  private Pending pending;

  /**
   * Begins.
   *
   * @param folder the folder of the tables, which is made if there are rows
   * @param source the source, the last part of its graph's name
   * @param rest takes what is no row
   */
  public StatementsToRows(Path folder, String source, Consumer<Triple> rest) {
    this.folder = folder;
    this.source = source;
    this.rest = rest;
    this.hasKey = RowWriter.canName(source);
  }

  /**
   * Whether statements on a thing can be rows; only these are to be given. Rows name their graph by
   * one key, which a graph of many files does not have.
   */
  public boolean takes(String subject) {
    if (!hasKey) {
      return false;
    }
    for (RowReader table : tables) {
      if (table.mayBeSubject(subject)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes a statement. Statements on other things may come between those on one subject, but none
   * on another subject of the tables.
   */
  @Override
  public void accept(Triple triple) {
    if (pending == null || !pending.subject.equals(triple.getSubject())) {
      flush();
      RowReader table = tableOf(triple.getSubject());
      pending = new Pending(table, triple.getSubject(), new ArrayList<>());
    }
    pending.triples.add(triple);
  }

  /** The table of a subject; null if it only begins like one of rows. */
  private RowReader tableOf(Node subject) {
    for (RowReader table : tables) {
      if (table.isSubject(subject)) {
        return table;
      }
    }
    return null;
  }

  private void flush() {
    if (pending == null) {
      return;
    }
    RowReader.Read read =
        pending.table == null ? null : pending.table.read(pending.subject, pending.triples);
    if (read == null) {
      pending.triples.forEach(rest);
    } else {
      add(pending.table, read.row());
      read.others().forEach(rest);
    }
    pending = null;
  }

  private void add(RowReader table, List<Object> row) {
    try {
      writer(table).add(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RowWriter writer(RowReader table) throws IOException {
    RowWriter known = writers.get(table);
    if (known == null) {
      known = new RowWriter(folder, table.mapping().form(), source);
      writers.put(table, known);
    }
    return known;
  }

  /**
   * Writes the files of the rows. Rows of one key that say different things are handed on as
   * statements.
   */
  public void finish() throws IOException {
    flush();
    for (Map.Entry<RowReader, RowWriter> table : writers.entrySet()) {
      table.getValue().finish(row -> table.getKey().describe(row, rest));
    }
  }

  @Override
  public void close() throws IOException {
    for (RowWriter writer : writers.values()) {
      writer.close();
    }
  }
}
