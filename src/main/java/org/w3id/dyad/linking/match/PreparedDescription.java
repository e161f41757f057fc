package org.w3id.dyad.linking.match;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.w3id.dyad.name.NameComparison;
import org.w3id.dyad.name.NameKind;
import org.w3id.dyad.name.ParsedName;

/** A description whose names are taken apart once, to be compared with many others. */
public final class PreparedDescription {
  /** Lists give up to hundreds of names of one thing; these are compared. */
  private static final int MOST_NAMES = 20;

  private final EntityDescription description;
  private final NameComparison comparison;
  private final NameKind rules;
  private final List<ParsedName> names;

  /** By the rules of other kinds, for a thing that may be of any kind. */
  private final Map<NameKind, List<ParsedName>> others;

  PreparedDescription(EntityDescription description, NameComparison comparison) {
    this.description = description;
    this.comparison = comparison;
    rules = description.kind().nameKind();
    names = parsed(rules);
    others = description.kind() == Kind.OTHER ? new ConcurrentHashMap<>() : Map.of();
  }

  private List<ParsedName> parsed(NameKind kind) {
    return description.names().stream()
        .limit(MOST_NAMES)
        .map(name -> comparison.parse(kind, name.text()))
        .toList();
  }

  /** What was prepared. */
  public EntityDescription description() {
    return description;
  }

  /** The first names, in the order of the description, by the rules of a kind. */
  List<ParsedName> names(NameKind kind) {
    return kind == rules ? names : others.computeIfAbsent(kind, this::parsed);
  }
}
