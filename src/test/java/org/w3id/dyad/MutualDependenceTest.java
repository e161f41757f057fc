package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the packages that plan queries no more than four classes depend on each other in a circle. */
final class MutualDependenceTest {

  private static final int MOST = 4;

  @ParameterizedTest
  @ValueSource(strings = {"org.w3id.dyad.sparql", "org.w3id.dyad.trade.virtual"})
  void noGroupIsLarge(String room) {
    Map<String, Set<String>> known = new HashMap<>();
    for (JavaClass each :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(room)) {
      Set<String> targets = known.computeIfAbsent(outer(each), key -> new HashSet<>());
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        if (dependency.getTargetClass().getPackageName().equals(room)) {
          targets.add(outer(dependency.getTargetClass()));
        }
      }
    }
    assertTrue(known.size() > 10, "too few classes in " + room);
    for (String each : known.keySet()) {
      Set<String> group = new TreeSet<>(reached(each, known));
      group.removeIf(other -> !reached(other, known).contains(each));
      assertTrue(group.size() <= MOST, () -> "depend on each other: " + group);
    }
  }

  private static String outer(JavaClass each) {
    return each.getName().replaceAll("[\\[L]*([^$;]*).*", "$1");
  }

  private static Set<String> reached(String from, Map<String, Set<String>> known) {
    Set<String> reached = new HashSet<>();
    Set<String> open = new HashSet<>(known.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      String next = open.iterator().next();
      open.remove(next);
      if (reached.add(next)) {
        open.addAll(known.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }
}
