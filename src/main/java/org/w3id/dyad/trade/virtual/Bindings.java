package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.atlas.io.IndentedWriter;
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

  /** What becomes of rows that come in, many at a time. */
  static QueryIterator joined(
      QueryIterator input,
      Function<List<Binding>, List<Binding>> batches,
      ExecutionContext execution) {
    return new Batches(input, batches, execution);
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
    private final Function<List<Binding>, List<Binding>> function;
    private Iterator<Binding> ready = List.<Binding>of().iterator();

    Batches(
        QueryIterator input,
        Function<List<Binding>, List<Binding>> function,
        ExecutionContext execution) {
      super(execution);
      this.input = input;
      this.function = function;
    }

    @Override
    protected boolean hasNextBinding() {
      while (!ready.hasNext() && input.hasNext()) {
        List<Binding> batch = new ArrayList<>();
        while (batch.size() < CubeOp.BATCH && input.hasNext()) {
          batch.add(input.nextBinding());
        }
        ready = function.apply(batch).iterator();
      }
      return ready.hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
      return ready.next();
    }

    @Override
    protected void closeIterator() {
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
