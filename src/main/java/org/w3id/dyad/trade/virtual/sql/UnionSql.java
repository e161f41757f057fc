package org.w3id.dyad.trade.virtual.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Var;
import org.w3id.dyad.trade.virtual.mapping.ConstantMap;
import org.w3id.dyad.trade.virtual.mapping.NumberedMap;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.mapping.TermMap;

/** Makes SQL of alternatives. A variable is of one kind in all of them. */
final class UnionSql {
  /**
   * So many values of variables, bound or not, have a name in the SQL; it is planned by no clock.
   */
  private static final int MOST_COLUMNS = 20_000;

  private final SqlContext compiler;

  UnionSql(SqlContext compiler) {
    this.compiler = compiler;
  }

  Select union(Rel.Union union) {
    List<Select> branches = new ArrayList<>();
    Set<Var> variables = new LinkedHashSet<>();
    for (Rel part : union.parts()) {
      Select branch = compiler.plain(compiler.compile(part));
      branches.add(branch);
      variables.addAll(branch.slots.keySet());
    }
    if ((long) branches.size() * variables.size() > MOST_COLUMNS) {
      throw new NotMovableException("the branches have too many variables");
    }
    Map<Var, Slot> slots = new LinkedHashMap<>();
    for (Var variable : variables) {
      slots.put(variable, unite(variable, branches));
    }
    String alias = compiler.alias();
    Select select = new Select();
    select.from.add(
        branches.stream()
            .map(branch -> text(branch, slots))
            .collect(Collectors.joining(" UNION ALL ", "(", ") " + alias)));
    int[] column = {0};
    slots.forEach(
        (variable, slot) -> {
          List<String> columns =
              slot.columns().stream().map(each -> alias + ".c" + column[0]++).toList();
          select.slots.put(variable, new Slot(slot.map(), columns, slot.nullable()));
        });
    return select;
  }

  /** A branch with the columns of all. */
  private static String text(Select branch, Map<Var, Slot> slots) {
    Map<Var, Slot> own = new LinkedHashMap<>();
    slots.forEach((variable, slot) -> own.put(variable, branchSlot(slot, branch, variable)));
    branch.slots.clear();
    branch.slots.putAll(own);
    return branch.text();
  }

  /** The map that all branches share; the columns are only counted. */
  private static Slot unite(Var variable, List<Select> branches) {
    List<Slot> own =
        branches.stream()
            .map(branch -> branch.slots.get(variable))
            .filter(Objects::nonNull)
            .toList();
    boolean missing = own.size() < branches.size() || own.stream().anyMatch(Slot::nullable);
    TermMap first = own.get(0).map();
    boolean constant = own.stream().allMatch(slot -> slot.map() instanceof ConstantMap);
    if (!constant
        && !own.stream().allMatch(slot -> isOfValues(slot.map()) && isSame(first, slot.map()))) {
      throw new NotMovableException(variable + " is of several kinds in the branches");
    }
    TermMap map = constant ? numbered(own) : first;
    return new Slot(map, map.columns(), missing);
  }

  private static boolean isOfValues(TermMap map) {
    return map.isColumns() || map instanceof NumberedMap;
  }

  private static NumberedMap numbered(List<Slot> constants) {
    return new NumberedMap(
        constants.stream().map(slot -> ((ConstantMap) slot.map()).node()).distinct().toList());
  }

  private static boolean isSame(TermMap one, TermMap other) {
    List<TermMap.Pair> pairs = one.pairs(other);
    return pairs != null
        && one.getClass() == other.getClass()
        && one.columns().size() == other.columns().size()
        && pairs.stream().allMatch(pair -> pair.left() == pair.right());
  }

  private static Slot branchSlot(Slot united, Select branch, Var variable) {
    Slot own = branch.slots.get(variable);
    List<String> columns = new ArrayList<>();
    if (own == null) {
      united.columns().forEach(column -> columns.add("NULL"));
    } else if (own.map() instanceof ConstantMap constant) {
      NumberedMap numbered = (NumberedMap) united.map();
      columns.add(String.valueOf(numbered.terms().indexOf(constant.node())));
    } else {
      columns.addAll(own.columns());
    }
    return new Slot(united.map(), columns, united.nullable());
  }
}
