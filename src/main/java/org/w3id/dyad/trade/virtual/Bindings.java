package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
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

/** Rows of the cube among the query engine's rows. */
final class Bindings {

  private Bindings() {}

  /** The rows that a query gives, which is sent when the first row is asked for. */
  static QueryIterator of(Supplier<Rows> rows, ExecutionContext execution) {
    return new FromRows(rows, execution);
  }

  /**
   * What becomes of rows that come in, many at a time.
   *
   * @param size how many at a time
   * @param batches what becomes of some; may be read while it is made
   */
  static QueryIterator joined(
      QueryIterator input,
      int size,
      Function<List<Binding>, Iterator<Binding>> batches,
      ExecutionContext execution) {
    return new Batches(input, size, batches, execution);
  }

  /** The first rows. */
  static List<Binding> take(QueryIterator rows, int limit) {
    List<Binding> list = new ArrayList<>();
    while (list.size() < limit && rows.hasNext()) {
      list.add(rows.nextBinding());
    }
    return list;
  }

  /** Of a row only some variables. */
  static Binding projected(Binding row, Collection<Var> variables) {
    BindingBuilder some = Binding.builder();
    for (Var variable : variables) {
      if (row.contains(variable)) {
        some.add(variable, row.get(variable));
      }
    }
    return some.build();
  }

  /** Both together, or null if they differ on a variable. */
  static Binding merged(Binding row, Binding match, Var without) {
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

  private static final class FromRows extends QueryIter {
    private final Supplier<Rows> supplier;
    private Rows rows;

    FromRows(Supplier<Rows> supplier, ExecutionContext execution) {
      super(execution);
      this.supplier = supplier;
    }

    @Override
    protected boolean hasNextBinding() {
      if (rows == null) {
        rows = supplier.get();
      }
      return rows.hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
      return rows.next();
    }

    @Override
    protected void closeIterator() {
      if (rows != null) {
        rows.close();
      }
    }

    @Override
    protected void requestCancel() {
      // The rows watch the signal themselves.
    }

    @Override
    public void output(IndentedWriter out, SerializationContext context) {
      out.print("cube");
    }
  }

  private static final class Batches extends QueryIter {
    private final QueryIterator input;
    private final int size;
    private final Function<List<Binding>, Iterator<Binding>> function;
    private Iterator<Binding> ready = Iter.nullIterator();

    Batches(
        QueryIterator input,
        int size,
        Function<List<Binding>, Iterator<Binding>> function,
        ExecutionContext execution) {
      super(execution);
      this.input = input;
      this.size = size;
      this.function = function;
    }

    @Override
    protected boolean hasNextBinding() {
      while (!ready.hasNext() && input.hasNext()) {
        List<Binding> batch = new ArrayList<>();
        while (batch.size() < size && input.hasNext()) {
          batch.add(input.nextBinding());
        }
        Iter.close(ready);
        ready = function.apply(batch);
      }
      return ready.hasNext();
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
      out.print("cube in batches");
    }
  }
}
