package org.w3id.dyad.search;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.w3id.dyad.name.NameKeys;

/** The keys of names; equal names that come one after the other are read once. */
final class LastKeys implements Function<String, Collection<String>> {
  private String last = "";
  private Set<String> keys = NameKeys.of(last);

  @Override
  public Collection<String> apply(String name) {
    if (!name.equals(last)) {
      last = name;
      keys = NameKeys.of(name);
    }
    return keys;
  }
}
