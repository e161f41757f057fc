package org.w3id.dyad.conformance;

import java.time.Duration;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.ref.QueryEngineRef;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.w3id.dyad.bounds.BoundedQuery;
import org.w3id.dyad.bounds.allowance.Allowance;
import org.w3id.dyad.bounds.allowance.Lanes;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.bounds.allowance.StoppedException;
import org.w3id.dyad.bounds.service.ServiceList;
import org.w3id.dyad.question.Scope;

/** The engines that are compared. */
final class Engines {

  /** The processor time that a query over a small world has by Jena's reference engine. */
  private static final Duration REFERENCE = Duration.ofSeconds(2);

  /** The same by the endpoint's pipeline. */
  private static final Duration PIPELINE = Duration.ofSeconds(5);

  /** What the pipeline may use besides; so long no query runs unless it waits for something. */
  private static final QueryLimits LIMITS = QueryLimits.STANDARD.withTime(Duration.ofMinutes(5));

  private static final BoundedQuery BOUNDED = new BoundedQuery(ServiceList.NONE);
  private static final Lanes LANES = Lanes.forThisMachine();

  private Engines() {}

  /** {@link AlgebraEvaluator}; it does not describe. */
  static Engine definitions(DatasetGraph data, long steps) {
    return query -> caught(() -> Txn.calculateRead(data, () -> evaluated(query, data, steps)));
  }

  private static Outcome evaluated(Query query, DatasetGraph data, long steps) {
    DatasetGraph asked =
        query.hasDatasetDescription()
            ? DynamicDatasets.dynamicDataset(query.getDatasetDescription(), data, false)
            : data;
    List<Binding> rows = new AlgebraEvaluator(asked, steps).solutions(Algebra.compile(query));
    if (query.isAskType()) {
      return new Outcome.Truth(!rows.isEmpty());
    }
    return query.isConstructType()
        ? new Outcome.Triples(constructed(query, rows))
        : new Outcome.Rows(rows);
  }

  private static Graph constructed(Query query, List<Binding> rows) {
    Graph graph = GraphFactory.createDefaultGraph();
    List<Triple> template = query.getConstructTemplate().getTriples();
    TemplateLib.calcTriples(template, rows.iterator()).forEachRemaining(graph::add);
    return graph;
  }

  /** Jena's reference engine: no optimizer. */
  static Engine reference(DatasetGraph data) {
    QueryEngineRegistry registry = new QueryEngineRegistry();
    registry.add(QueryEngineRef.getFactory());
    return query -> {
      Context context = ARQ.getContext().copy();
      QueryEngineRegistry.set(context, registry);
      return caught(
          () ->
              Txn.calculateRead(
                  data,
                  () -> {
                    try (QueryExec execution =
                        QueryExec.dataset(data).query(query).context(context).build()) {
                      return ProcessorLimit.within(
                          REFERENCE, execution::abort, () -> answer(query, execution));
                    }
                  }));
    };
  }

  /** The pipeline of the endpoint. */
  static Engine endpoint(DatasetGraph data) {
    return endpoint(data, PIPELINE);
  }

  /** The same with so much processor time. */
  static Engine endpoint(DatasetGraph data, Duration limit) {
    return query ->
        caught(
            () -> {
              try (Allowance allowance = new Allowance(LIMITS, LANES)) {
                return ProcessorLimit.within(
                    limit, () -> stop(allowance), () -> piped(query, data, allowance));
              }
            });
  }

  private static Outcome piped(Query query, DatasetGraph data, Allowance allowance) {
    DatasetGraph reader = BOUNDED.within(data, allowance);
    reader.begin(ReadWrite.READ);
    try (QueryExec execution =
        BOUNDED.prepare(Scope.query(query, reader), Scope.of(query, reader), allowance)) {
      return answer(query, execution);
    } finally {
      reader.end();
    }
  }

  private static void stop(Allowance allowance) {
    allowance.stop(StoppedException.Reason.TIME, "stopped");
  }

  private static Outcome answer(Query query, QueryExec execution) {
    if (query.isAskType()) {
      return new Outcome.Truth(execution.ask());
    } else if (query.isConstructType()) {
      return new Outcome.Triples(execution.construct());
    } else if (query.isDescribeType()) {
      return new Outcome.Triples(execution.describe());
    }
    return new Outcome.Rows(Iter.toList(Iter.map(execution.select(), Engines::read)));
  }

  /**
   * TDB2 reads the terms of a row when they are asked for, which it can in the transaction only.
   */
  private static Binding read(Binding row) {
    BindingBuilder read = Binding.builder();
    row.forEach(read::add);
    return read.build();
  }

  /** An answer to come. */
  private interface Asking {
    Outcome answer();
  }

  private static Outcome caught(Asking asking) {
    try {
      return asking.answer();
    } catch (StoppedException e) {
      return e.reason() == StoppedException.Reason.TIME
          ? new Outcome.Stopped()
          : new Outcome.Failure(e);
    } catch (TooCostlyException | QueryCancelledException e) {
      return new Outcome.Stopped();
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return new Outcome.Failure(e);
    }
  }
}
