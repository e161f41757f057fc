package org.w3id.dyad.http.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;

/** Jena reads the same rows from the answer as from one that it has written itself. */
final class JsonRowsTest {
  private static final List<Var> VARIABLES = Var.varList(List.of("x", "y", "größe", "名"));

  private static final List<Node> TERMS = new ArrayList<>();

  static {
    for (String term :
        List.of(
            "<http://example.org/a?b=c&d=%22>",
            "'plain'",
            "''",
            "'quo\"te, \\\\ slash / comma\\ttab\\nline'",
            "'ё 中国 😀'@zh-Hans",
            "'x'@en--ltr",
            "1",
            "1.50",
            "1e0",
            "true",
            "'?'^^<http://example.org/own>",
            "'2014'^^<http://www.w3.org/2001/XMLSchema#gYear>",
            "'<b/>'^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral>")) {
      TERMS.add(SSE.parseNode(term));
    }
    TERMS.add(NodeFactory.createLiteralString("\u0001\u0007\u001f\u007f\u2028\ufeff"));
    TERMS.add(NodeFactory.createBlankNode());
    TERMS.add(NodeFactory.createBlankNode());
    TERMS.add(NodeFactory.createTripleTerm(TERMS.get(0), TERMS.get(0), TERMS.get(4)));
    TERMS.add(
        NodeFactory.createTripleTerm(
            Triple.create(TERMS.get(14), TERMS.get(0), TERMS.get(TERMS.size() - 1))));
  }

  @Test
  void jenaReadsTheSame() {
    List<Binding> rows = rows(new Random(1), 500);
    RowSet own = read(written(out -> JsonRows.write(stream(rows), out)));
    RowSet jenas =
        read(
            written(
                out ->
                    RowSetWriterRegistry.getFactory(ResultSetLang.RS_JSON)
                        .create(ResultSetLang.RS_JSON)
                        .write(out, stream(rows), Context.emptyContext())));
    assertEquals(jenas.getResultVars(), own.getResultVars());
    assertTrue(ResultsCompare.equalsByTermAndOrder(jenas.rewindable(), own.rewindable()));
  }

  @Test
  void noRowsAreAnAnswerToo() throws JsonProcessingException {
    String text = text(written(out -> JsonRows.write(stream(List.of()), out)));
    assertEquals(
        "[\"x\",\"y\",\"größe\",\"名\"]",
        new ObjectMapper().readTree(text).at("/head/vars").toString());
    assertTrue(new ObjectMapper().readTree(text).at("/results/bindings").isEmpty(), text);
  }

  @Test
  void halfOfAPairOfSurrogatesIsReplaced() throws JsonProcessingException {
    Binding row =
        Binding.builder().add(VARIABLES.get(0), NodeFactory.createLiteralString("a\ud83d")).build();
    String text = text(written(out -> JsonRows.write(stream(List.of(row)), out)));
    assertEquals(
        "a?", new ObjectMapper().readTree(text).at("/results/bindings/0/x/value").textValue());
  }

  @Test
  void anAnswerThatEndsEarlyDoesNotLookWhole() {
    List<Binding> rows = rows(new Random(2), 10);
    RowSet broken =
        RowSetStream.create(
            VARIABLES,
            Iter.map(
                rows.iterator(),
                row -> {
                  if (row == rows.get(5)) {
                    throw new IllegalStateException("the query ends here");
                  }
                  return row;
                }));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThrows(IllegalStateException.class, () -> JsonRows.write(broken, out));
    assertThrows(
        JsonProcessingException.class, () -> new ObjectMapper().readTree(text(out.toByteArray())));
  }

  private static List<Binding> rows(Random random, int number) {
    List<Binding> rows = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      BindingBuilder row = Binding.builder();
      for (Var variable : VARIABLES) {
        if (random.nextInt(4) > 0) {
          row.add(variable, TERMS.get(random.nextInt(TERMS.size())));
        }
      }
      rows.add(row.build());
    }
    return rows;
  }

  private static RowSet stream(List<Binding> rows) {
    return RowSetStream.create(VARIABLES, rows.iterator());
  }

  private static byte[] written(Consumer<ByteArrayOutputStream> writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.accept(out);
    return out.toByteArray();
  }

  private static RowSet read(byte[] answer) {
    return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
        .create(ResultSetLang.RS_JSON)
        .read(new ByteArrayInputStream(answer), Context.emptyContext());
  }

  private static String text(byte[] answer) {
    return new String(answer, StandardCharsets.UTF_8);
  }
}
