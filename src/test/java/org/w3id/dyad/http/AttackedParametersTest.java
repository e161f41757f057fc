package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The corpus of attacks has a hostile value for each parameter that a page reads. Which those are
 * is read from the sources of the handlers: a new parameter makes this test fail until it is
 * attacked.
 */
final class AttackedParametersTest {
  private static final Path HANDLERS = Path.of("src/main/java/org/w3id/dyad/http");
  private static final Path ATTACKS = Path.of("src/test/resources/attacks");

  /** The ways in which handlers read a parameter by its name. */
  private static final Pattern READ =
      Pattern.compile(
          "\\b(?:getParameter|getParameterValues|given|text|matching|state|date|number|integer|words|choice)"
              + "\\(\\s*(?:request,\\s*)?\"([a-z][a-z_-]*)\"");

  private static final Pattern ROUTE = Pattern.compile("routes\\.put\\(\"([^\"]*)\",\\s*([^;]+);");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What reads parameters for the handlers of all folders. */
  private static final Set<String> SHARED = Set.of("frame", "answer");

  private static final List<String> ROOMS = List.of("pages", "api");

  @Test
  void eachParameterOfEachPageIsAttacked() throws IOException {
    Set<String> attacked = attacked();
    Set<String> missing = new TreeSet<>();
    for (String parameter : parameters()) {
      if (!attacked.contains(parameter)) {
        missing.add(parameter);
      }
    }
    assertEquals(Set.of(), missing, "parameters without an attack");
  }

  /** Each as the folder of its handler and its name. */
  private static Set<String> parameters() throws IOException {
    Set<String> parameters = new TreeSet<>();
    for (Path file : sources()) {
      READ.matcher(Files.readString(file))
          .results()
          .forEach(read -> parameters.add(room(file) + " " + read.group(1)));
      if (Files.readString(file).contains("given.year()")) {
        parameters.add(room(file) + " year");
      }
    }
    assertTrue(parameters.size() > 40, parameters::toString);
    return parameters;
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.walk(HANDLERS.resolve(room))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !SHARED.contains(file.getParent().getFileName().toString()))
            .forEach(sources::add);
      }
    }
    return sources;
  }

  private static String room(Path file) {
    return HANDLERS.relativize(file.getParent()).toString();
  }

  /** The parameters in the queries of attacks, each with the folder of the handler that gets it. */
  private static Set<String> attacked() throws IOException {
    Map<String, String> rooms = rooms();
    Set<String> attacked = new TreeSet<>();
    try (Stream<Path> files = Files.list(ATTACKS)) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          String[] target = JSON.readTree(line).get("target").asText().split("\\?", 2);
          if (target.length == 2) {
            String room = room(rooms, target[0]);
            for (String setting : target[1].split("&")) {
              attacked.add(room + " " + setting.replaceFirst("=.*", ""));
            }
          }
        }
      }
    }
    return attacked;
  }

  /** The folder of the handler of a path: of the longest route that fits. */
  private static String room(Map<String, String> rooms, String path) {
    return rooms.keySet().stream()
        .filter(
            route ->
                route.equals(path)
                    || route.endsWith("/*")
                        && (path + "/").startsWith(route.substring(0, route.length() - 1)))
        .max(Comparator.comparing(String::length))
        .map(rooms::get)
        .orElse("none");
  }

  /** The folder of the handler of each route. */
  private static Map<String, String> rooms() throws IOException {
    String routes = Files.readString(HANDLERS.resolve("Routes.java"));
    Map<String, String> rooms = new TreeMap<>();
    for (Path file : sources()) {
      String handler = file.getFileName().toString().replace(".java", "");
      Set<String> names = new TreeSet<>(Set.of("new " + handler + "("));
      Pattern.compile(handler + " (\\w+)\\b")
          .matcher(routes)
          .results()
          .forEach(name -> names.add(name.group(1)));
      ROUTE
          .matcher(routes)
          .results()
          .filter(route -> names.stream().anyMatch(route.group(2)::startsWith))
          .forEach(route -> rooms.put(route.group(1).isEmpty() ? "/" : route.group(1), room(file)));
    }
    return rooms;
  }
}
