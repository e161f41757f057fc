package org.w3id.dyad.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * A question that is parsed once and asked with many values, one after the other: to parse an
 * indicator takes longer than to answer it. For one thread.
 */
public final class PreparedQuestion {
  private static final Node MARK = NodeFactory.createURI("urn:x-dyad:value-of-a-parameter");

  private final Question question;
  private final Query query;
  private final List<Block> blocks = new ArrayList<>();

  /** A {@code VALUES} block of a parameter, with the rows that the file gives it. */
  private record Block(Var variable, List<Binding> rows, List<Binding> shipped) {

    /** A value that is null leaves the variable open. */
    void fill(List<Node> values) {
      rows.clear();
      for (Node value : values) {
        rows.add(value == null ? BindingFactory.root() : BindingFactory.binding(variable, value));
      }
    }

    void restore() {
      rows.clear();
      rows.addAll(shipped);
    }
  }

  /**
   * Parses a question.
   *
   * @throws IllegalStateException if a parameter stands where it cannot be set, as within EXISTS
   */
  public PreparedQuestion(Question question) {
    this.question = question;
    query = Question.parse(marked(question));
    List<ElementData> shipped = blocks(question.query());
    List<ElementData> marked = blocks(query);
    for (int i = 0; i < marked.size(); i++) {
      add(marked.get(i), shipped.get(i).getRows());
    }
    with(Map.of());
    if (query.serialize().contains(MARK.getURI())) {
      throw new IllegalStateException(question.path() + ": a parameter stands within EXISTS");
    }
  }

  /** Only the text tells a block of a parameter from one in parentheses, which stays as it is. */
  private static String marked(Question question) {
    return ValuesBlocks.replace(
        question.sparql(),
        question.parameters().stream()
            .collect(Collectors.toMap(Parameter::name, parameter -> List.of(MARK))));
  }

  private void add(ElementData block, List<Binding> shipped) {
    List<Binding> rows = block.getRows();
    Var variable = block.getVars().get(0);
    if (rows.size() == 1 && MARK.equals(rows.get(0).get(variable))) {
      blocks.add(new Block(variable, rows, shipped));
    }
  }

  private static List<ElementData> blocks(Query query) {
    List<ElementData> found = new ArrayList<>();
    find(query.getQueryPattern(), found);
    return found;
  }

  private static void find(Element pattern, List<ElementData> found) {
    ElementWalker.walk(
        pattern,
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData data) {
            if (data.getVars().size() == 1) {
              found.add(data);
            }
          }

          @Override
          public void visit(ElementSubQuery part) {
            find(part.getQuery().getQueryPattern(), found);
          }
        });
  }

  /**
   * The query with other values, as {@link Question#with} gives it.
   *
   * @return the same query each time, which has these values until the next call
   * @throws IllegalArgumentException if there is no such parameter, or a value is wrong
   */
  public Query with(Map<String, List<String>> values) {
    Map<String, List<Node>> nodes = question.nodes(values);
    for (Block block : blocks) {
      List<Node> others = nodes.get(block.variable().getVarName());
      if (others == null) {
        block.restore();
      } else {
        block.fill(others);
      }
    }
    return query;
  }
}
