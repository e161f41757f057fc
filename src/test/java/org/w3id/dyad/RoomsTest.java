package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The rooms of the house, that is, the packages: which may know which, how large one may be. What
 * is allowed stands in {@code architecture/rooms.txt}, a line a package; an arrow that is not there
 * is a mistake, and so is one that nothing uses any more.
 */
final class RoomsTest {
  private static final String BASE = "org.w3id.dyad";
  private static final int LARGEST = 25;
  private static final int LARGEST_KNOT = 4;
  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);
  }

  @Test
  void packagesKnowWhatTheyMay() throws IOException {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (JavaClass known : classes) {
      Set<String> targets = arrows.computeIfAbsent(room(known), room -> new TreeSet<>());
      known.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .filter(target -> target.getPackageName().startsWith(BASE))
          .map(RoomsTest::room)
          .filter(target -> !target.equals(room(known)))
          .forEach(targets::add);
    }
    assertEquals(
        Files.readString(Path.of("src/test/resources/architecture/rooms.txt")),
        arrows.entrySet().stream()
            .map(arrow -> arrow.getKey() + " -> " + String.join(" ", arrow.getValue()))
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void noPackageIsTooLarge() {
    topLevel()
        .collect(Collectors.groupingBy(RoomsTest::room, Collectors.counting()))
        .forEach(
            (room, count) -> assertTrue(count <= LARGEST, room + " has " + count + " classes"));
  }

  @Test
  void noTwoClassesShareAName() {
    Map<String, List<String>> places =
        topLevel()
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    Collectors.mapping(RoomsTest::room, Collectors.toList())));
    places.values().removeIf(rooms -> rooms.size() == 1);
    assertEquals(Map.of(), places);
  }

  @Test
  void fewClassesKnowEachOther() {
    Map<JavaClass, Set<JavaClass>> needs = needs();
    Map<JavaClass, Set<JavaClass>> reached = new HashMap<>();
    needs.keySet().forEach(known -> reached.put(known, reached(known, needs)));
    reached.forEach(
        (known, others) -> {
          List<String> knot =
              others.stream()
                  .filter(other -> reached.get(other).contains(known))
                  .map(JavaClass::getSimpleName)
                  .sorted()
                  .toList();
          assertTrue(knot.size() <= LARGEST_KNOT, "these all need each other: " + knot);
        });
  }

  /** The classes that a class needs, and those that they need. */
  private static Set<JavaClass> reached(JavaClass first, Map<JavaClass, Set<JavaClass>> needs) {
    Set<JavaClass> reached = new HashSet<>();
    Deque<JavaClass> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      needs.get(open.pop()).stream().filter(reached::add).forEach(open::push);
    }
    return reached;
  }

  /** What each class, with those that are within it, needs of the others. */
  private static Map<JavaClass, Set<JavaClass>> needs() {
    Map<JavaClass, Set<JavaClass>> needs = new HashMap<>();
    for (JavaClass known : classes) {
      JavaClass outer = outermost(known);
      Set<JavaClass> others = needs.computeIfAbsent(outer, each -> new HashSet<>());
      known.getDirectDependenciesFromSelf().stream()
          .map(dependency -> outermost(dependency.getTargetClass().getBaseComponentType()))
          .filter(target -> target.getPackageName().startsWith(BASE) && !target.equals(outer))
          .forEach(others::add);
    }
    return needs;
  }

  private static JavaClass outermost(JavaClass known) {
    return known.getEnclosingClass().map(RoomsTest::outermost).orElse(known);
  }

  @Test
  void eachPackageSaysWhatItIsFor() {
    topLevel()
        .map(JavaClass::getPackageName)
        .distinct()
        .map(name -> Path.of("src/main/java", name.replace('.', '/'), "package-info.java"))
        .forEach(file -> assertTrue(Files.exists(file), file + " is missing"));
  }

  private static Stream<JavaClass> topLevel() {
    return classes.stream()
        .filter(known -> known.isTopLevelClass() && !known.getSimpleName().equals("package-info"));
  }

  /** The package of a class, without what all have in common. */
  private static String room(JavaClass known) {
    String name = known.getPackageName();
    return name.equals(BASE) ? "." : name.substring(BASE.length() + 1);
  }
}
