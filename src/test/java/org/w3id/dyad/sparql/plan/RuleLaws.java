package org.w3id.dyad.sparql.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQInternalErrorException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.StageBuilder;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.util.Context;
import org.w3id.dyad.conformance.RandomAlgebra;
import org.w3id.dyad.sparql.algebra.Agreement;
import org.w3id.dyad.sparql.algebra.CertainVars;
import org.w3id.dyad.sparql.algebra.Correlation;
import org.w3id.dyad.sparql.algebra.InverseSteps;
import org.w3id.dyad.sparql.algebra.MentionedVars;
import org.w3id.dyad.sparql.algebra.Operators;
import org.w3id.dyad.sparql.algebra.RemoteOp;

/**
 * Each rule alone, over the operators of random queries: what it makes of an operator has the rows
 * that the definitions of SPARQL 1.1 give for the operator itself.
 */
public final class RuleLaws {
  /** Queries for a world. */
  private static final int PER_WORLD = 250;

  private RandomAlgebra world;
  private List<Node> terms;
  private Random random;

  /** What holds of a rule; each counts the operators to which the rule applies. */
  enum Law {
    PLACED_FILTERS_KEEP_ROWS,
    CERTAIN_VARIABLES_ARE_BOUND,
    EXISTS_IS_AGREEMENT,
    FEEDING_IS_JOINING,
    PUSHED_ROWS_ARE_JOINED
  }

  /** Laws that are broken, the first few. */
  private final List<String> broken = new ArrayList<>();

  private final Map<Law, Integer> applied = new EnumMap<>(Law.class);

  /**
   * Checks all laws for the operators of random queries.
   *
   * @param queries how many queries are made
   * @param seed gives the same again
   */
  public RuleLaws(int queries, long seed) throws IOException {
    for (long query = 0; query < queries && broken.size() < 3; query++) {
      if (query % PER_WORLD == 0) {
        world = new RandomAlgebra(seed + query / PER_WORLD);
        terms = terms();
      }
      random = new Random(seed * 1_000_003 + query);
      Op whole = RandomAlgebra.query(seed * 1_000_000 + query);
      for (Op op : whole == null ? List.<Op>of() : operators(whole)) {
        for (Law law : Law.values()) {
          check(law, op, "query " + query);
        }
      }
    }
  }

  /** Descriptions of what is broken; empty if nothing is. */
  public List<String> broken() {
    return broken;
  }

  /** To how many operators each rule applied. */
  Map<Law, Integer> applied() {
    return applied;
  }

  /** Of all triples their ends. */
  private List<Node> terms() {
    Set<Node> all = new LinkedHashSet<>();
    world
        .data()
        .getDefaultGraph()
        .find()
        .forEachRemaining(triple -> all.addAll(List.of(triple.getSubject(), triple.getObject())));
    return List.copyOf(all);
  }

  /** An operator and all below it, those inside expressions left aside. */
  private static List<Op> operators(Op op) {
    List<Op> all = new ArrayList<>(List.of(op));
    Operators.parts(op).forEach(part -> all.addAll(operators(part)));
    return all;
  }

  private void check(Law law, Op op, String where) {
    Result result =
        switch (law) {
          case PLACED_FILTERS_KEEP_ROWS -> placed(op);
          case CERTAIN_VARIABLES_ARE_BOUND -> certain(op);
          case EXISTS_IS_AGREEMENT -> agreement(op);
          case FEEDING_IS_JOINING -> fed(op);
          case PUSHED_ROWS_ARE_JOINED -> pushed(op);
        };
    if (result != null) {
      applied.merge(law, 1, Integer::sum);
      if (!result.expected().equals(result.given())) {
        broken.add(
            law
                + ", "
                + where
                + ":\n"
                + op
                + "made\n"
                + result.made()
                + "expected "
                + result.expected()
                + "\ngiven    "
                + result.given());
      }
    }
  }

  /** What a rule made of an operator, and the rows of both. */
  private record Result(Op made, Object expected, Object given) {}

  /** Null if the definitions take too long for either. */
  private Result compared(Op expected, Op made, UnaryOperator<Op> plain) {
    List<Binding> rows = world.rows(expected);
    List<Binding> others = rows == null ? null : world.rows(plain.apply(made));
    return others == null ? null : new Result(made, texts(rows), texts(others));
  }

  private static List<String> texts(Collection<Binding> rows) {
    return rows.stream()
        .map(
            row ->
                Iter.toList(row.vars()).stream()
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .map(variable -> variable + "=" + row.get(variable))
                    .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }

  private Result placed(Op op) {
    Op made = FilterPlacement.placed(op);
    return made.equals(op) ? null : compared(op, made, UnaryOperator.identity());
  }

  /** By the definitions, blank nodes of a pattern are in no solution. */
  private Result certain(Op op) {
    Set<Var> certain = new HashSet<>(CertainVars.of(op));
    certain.removeIf(variable -> variable.isBlankNodeVar());
    List<Binding> rows = certain.isEmpty() ? null : world.rows(op);
    if (rows == null) {
      return null;
    }
    List<Binding> wrong =
        rows.stream().filter(row -> !certain.stream().allMatch(row::contains)).toList();
    return new Result(op, List.of(), texts(wrong));
  }

  private Result agreement(Op op) {
    Agreement agreement = Agreement.of(op);
    if (agreement == null) {
      return null;
    }
    Binding given = given(op, false);
    Op row = Operators.table(Iter.toSet(given.vars()), List.of(given));
    List<Binding> kept = world.rows(Operators.filter(new E_Exists(op), row));
    Op joined = Operators.filter(agreement.conditions(), OpJoin.create(row, agreement.part()));
    List<Binding> agreeing = kept == null ? null : world.rows(joined);
    return agreeing == null ? null : new Result(joined, !kept.isEmpty(), !agreeing.isEmpty());
  }

  private Result fed(Op op) {
    List<Binding> rows = List.of(given(op, false), given(op, false));
    Set<Var> variables = new HashSet<>();
    rows.forEach(row -> row.vars().forEachRemaining(variables::add));
    Op sequenced = sequenced(Transformer.transform(new InverseSteps(), op));
    if (!MentionedVars.isStable(op) || !Correlation.isJoin(sequenced, variables)) {
      return null;
    }
    List<Binding> expected = world.rows(OpJoin.create(Operators.table(variables, rows), op));
    return expected == null
        ? null
        : new Result(sequenced, texts(expected), texts(executed(sequenced, rows)));
  }

  /** With joins and optionals as ARQ executes them by feeding rows, where they may be. */
  private static Op sequenced(Op op) {
    Op all = Operators.withParts(op, RuleLaws::sequenced);
    if (all instanceof OpJoin join
        && Correlation.isJoin(join.getRight(), OpVars.visibleVars(join.getLeft()))) {
      return Operators.sequence(List.of(join.getLeft(), join.getRight()));
    }
    boolean isConditional =
        all instanceof OpLeftJoin join
            && join.getExprs() == null
            && Correlation.isJoin(join.getRight(), OpVars.visibleVars(join.getLeft()));
    return isConditional
        ? new OpConditional(((OpLeftJoin) all).getLeft(), ((OpLeftJoin) all).getRight())
        : all;
  }

  private List<Binding> executed(Op op, List<Binding> rows) {
    Context context = Context.setupContextForDataset(ARQ.getContext(), world.data());
    QC.setFactory(context, OpExecutor.stdFactory);
    // What orders patterns fails where a literal comes in as a predicate.
    StageBuilder.setGenerator(context, StageBuilder.executeInline);
    Context.setCurrentDateTime(context);
    ExecutionContext execution = ExecutionContext.create(world.data(), context);
    QueryIterator input = QueryIterPlainWrapper.create(rows.iterator(), execution);
    QueryIterator answers = QC.execute(op, input, execution);
    try {
      return Iter.toList(answers);
    } finally {
      answers.close();
    }
  }

  private Result pushed(Op op) {
    Op far = far(op);
    if (!MentionedVars.isStable(op) || !RemoteOp.isIn(far) || far instanceof RemoteOp) {
      return null;
    }
    boolean isNumbered = random.nextBoolean();
    Var number = isNumbered ? Pushdown.number(op) : null;
    Binding first = given(op, true);
    Set<Var> variables = Iter.toSet(first.vars());
    List<Binding> rows = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Binding row = i == 0 ? first : otherValues(first);
      rows.add(
          isNumbered
              ? Binding.builder(row)
                  .add(number, NodeFactory.createLiteralString(String.valueOf(i)))
                  .build()
              : row);
    }
    if (isNumbered) {
      variables.add(number);
    }
    Pushdown.Rows table = new Pushdown.Rows(variables, rows.stream().distinct().toList());
    Op made = new Pushdown(number, () -> {}).join(table, far);
    return compared(OpJoin.create(table.table(), op), made, RuleLaws::near);
  }

  private static Op far(Op op) {
    return op instanceof OpBGP pattern && !pattern.getPattern().isEmpty()
        ? new Far(op)
        : Operators.withParts(op, RuleLaws::far);
  }

  private static Op near(Op op) {
    return op instanceof Far far ? far.effectiveOp() : Operators.withParts(op, RuleLaws::near);
  }

  /** A row of some of an operator's variables, with values that it may have. */
  private Binding given(Op op, boolean onlyVisible) {
    List<Var> variables =
        (onlyVisible ? OpVars.visibleVars(op) : MentionedVars.of(op))
            .stream()
                .filter(variable -> variable.isNamedVar())
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
    List<Binding> rows = world.rows(op);
    Binding one = rows == null || rows.isEmpty() ? null : rows.get(random.nextInt(rows.size()));
    BindingBuilder row = Binding.builder();
    for (Var variable : variables) {
      Node own = one == null ? null : one.get(variable);
      if (random.nextInt(3) > 0) {
        row.add(variable, own == null || random.nextInt(8) == 0 ? anyTerm() : own);
      }
    }
    return row.build();
  }

  private Binding otherValues(Binding row) {
    BindingBuilder other = Binding.builder();
    row.forEach(
        (variable, value) -> other.add(variable, random.nextInt(3) == 0 ? anyTerm() : value));
    return other.build();
  }

  private Node anyTerm() {
    return terms.get(random.nextInt(terms.size()));
  }

  /** A part of another store that takes in nothing. */
  private static final class Far extends RemoteOp {
    private final Op pattern;

    Far(Op pattern) {
      super("far");
      this.pattern = pattern;
    }

    @Override
    public Op effectiveOp() {
      return pattern;
    }

    @Override
    public QueryIterator eval(QueryIterator input, ExecutionContext execution) {
      throw new ARQInternalErrorException("it is not executed");
    }

    @Override
    public RemoteOp above(Op1 op) {
      return null;
    }

    @Override
    public RemoteOp joined(RemoteOp other) {
      return null;
    }

    @Override
    public RemoteOp joined(Op side, Op meaning, Op otherwise) {
      return null;
    }

    @Override
    public RemoteOp matching(RemoteOp other, boolean negated, Op whole, Op otherwise) {
      return null;
    }

    @Override
    public RemoteOp united(List<RemoteOp> all) {
      return null;
    }

    @Override
    public boolean takes(Set<Var> variables) {
      return true;
    }

    @Override
    public Op withoutSides() {
      return this;
    }
  }
}
