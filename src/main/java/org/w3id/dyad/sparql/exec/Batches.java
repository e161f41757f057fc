package org.w3id.dyad.sparql.exec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.serializer.SerializationContext;

/** Rows that come in, changed many at a time. */
public final class Batches extends QueryIter {
  private final QueryIterator input;
  private final int size;
  private final Function<List<Binding>, Iterator<Binding>> step;
  private Iterator<Binding> ready = Iter.nullIterator();

  private Batches(
      QueryIterator input,
      int size,
      Function<List<Binding>, Iterator<Binding>> step,
      ExecutionContext execution) {
    super(execution);
    this.input = input;
    this.size = size;
    this.step = step;
  }

  /**
   * What becomes of rows that come in.
   *
   * @param size how many rows at a time
   * @param step what becomes of some; may be read while it is made, and is closed
   */
  public static QueryIterator of(
      QueryIterator input,
      int size,
      Function<List<Binding>, Iterator<Binding>> step,
      ExecutionContext execution) {
    return new Batches(input, size, step, execution);
  }

  /** The first rows, as many as there are up to a limit. */
  public static List<Binding> take(QueryIterator rows, int limit) {
    List<Binding> list = new ArrayList<>();
    while (list.size() < limit && rows.hasNext()) {
      list.add(rows.nextBinding());
    }
    return list;
  }

  /** Of a row only some variables. */
  public static Binding projected(Binding row, Collection<Var> variables) {
    BindingBuilder some = Binding.builder();
    for (Var variable : variables) {
      if (row.contains(variable)) {
        some.add(variable, row.get(variable));
      }
    }
    return some.build();
  }

  /** Both rows together, without one variable of the second; null if they differ on a variable. */
  public static Binding merged(Binding row, Binding match, Var without) {
    BindingBuilder builder = Binding.builder(row);
    for (Iterator<Var> variables = match.vars(); variables.hasNext(); ) {
      Var variable = variables.next();
      if (variable.equals(without)) {
        continue;
      }
      Node known = row.get(variable);
      if (known == null) {
        builder.add(variable, match.get(variable));
      } else if (!known.equals(match.get(variable))) {
        return null;
      }
    }
    return builder.build();
  }

  @Override
  protected boolean hasNextBinding() {
    while (!ready.hasNext()) {
      Iter.close(ready);
      List<Binding> batch = take(input, size);
      if (batch.isEmpty()) {
        return false;
      }
      ready = step.apply(batch);
    }
    return true;
  }

  @Override
  protected Binding moveToNextBinding() {
    return ready.next();
  }

  @Override
  protected void closeIterator() {
    Iter.close(ready);
    input.close();
  }

  @Override
  protected void requestCancel() {
    input.cancel();
  }

  @Override
  public void output(IndentedWriter out, SerializationContext context) {
    out.print("batches");
  }
}
