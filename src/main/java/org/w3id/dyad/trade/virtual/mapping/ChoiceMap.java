package org.w3id.dyad.trade.virtual.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The first of several templates whose columns are there; in each row one at most is. */
public final class ChoiceMap implements TermMap {
  private final List<TemplateMap> maps;
  private final List<String> columns;

  ChoiceMap(List<TemplateMap> maps) {
    this.maps = maps;
    Set<String> all = new LinkedHashSet<>();
    maps.forEach(map -> all.addAll(map.columns()));
    columns = List.copyOf(all);
  }

  /** The templates, of which each row takes one. */
  public List<TemplateMap> maps() {
    return maps;
  }

  /** Whether all IRIs begin with the same, so that the rest tells their order. */
  public boolean isOfOnePrefix() {
    return maps.stream().map(TemplateMap::prefix).distinct().count() == 1;
  }

  /** Of expressions for all columns those of one map. */
  public List<String> columns(TemplateMap map, List<String> expressions) {
    return map.columns().stream().map(name -> expressions.get(columns.indexOf(name))).toList();
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public boolean isColumns() {
    return true;
  }

  @Override
  public Node term(Object[] values) {
    for (TemplateMap map : maps) {
      Object[] own = new Object[map.columns().size()];
      for (int i = 0; i < own.length; i++) {
        own[i] = values[columns.indexOf(map.columns().get(i))];
      }
      Node term = map.term(own);
      if (term != null) {
        return term;
      }
    }
    return null;
  }

  @Override
  public Object[] values(Node term) {
    for (TemplateMap map : maps) {
      Object[] own = map.values(term);
      if (own != null) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < own.length; i++) {
          values[columns.indexOf(map.columns().get(i))] = own[i];
        }
        return values;
      }
    }
    return null;
  }

  @Override
  public List<TermMap.Pair> pairs(TermMap other) {
    if (other instanceof ChoiceMap choice) {
      return pairsOfChoices(choice);
    }
    List<TermMap.Pair> found = null;
    for (TemplateMap map : maps) {
      List<TermMap.Pair> pairs = map.pairs(other);
      if (pairs != null) {
        if (found != null) {
          return null;
        }
        found =
            pairs.stream()
                .map(
                    pair ->
                        new TermMap.Pair(
                            columns.indexOf(map.columns().get(pair.left())), pair.right(), false))
                .toList();
      }
    }
    return found;
  }

  private List<TermMap.Pair> pairsOfChoices(ChoiceMap choice) {
    if (choice.maps.size() != maps.size()) {
      return null;
    }
    List<TermMap.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < maps.size(); i++) {
      if (!maps.get(i).pieces().equals(choice.maps.get(i).pieces())) {
        return null;
      }
      for (int k = 0; k < maps.get(i).columns().size(); k++) {
        pairs.add(
            new TermMap.Pair(
                columns.indexOf(maps.get(i).columns().get(k)),
                choice.columns.indexOf(choice.maps.get(i).columns().get(k)),
                true));
      }
    }
    return pairs;
  }

  static List<TermMap.Pair> flip(List<TermMap.Pair> pairs) {
    return pairs == null
        ? null
        : pairs.stream().map(p -> new TermMap.Pair(p.right(), p.left(), p.nullable())).toList();
  }

  @Override
  public String toString() {
    return maps.toString();
  }
}
