package org.w3id.dyad.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.w3id.dyad.rdf.Iris;

/**
 * Rows of published files on alliances and wars from which a part is taken away: a member of an
 * alliance of two, all rows of a member of a greater one, a party in the list of alliances, the
 * only participant of one side of a dispute, what one of two enemies says of a fight.
 */
final class SeededFaults {
  /** So many alliances and disputes of the files are enough, and are quick to read. */
  private static final int ALLIANCES = 300;

  private static final int DISPUTES = 400;

  /** Numbers that mean several states: the list of alliances does not tell which. */
  private static final Set<String> SEVERAL = Set.of("365", "345", "816", "255", "260");

  private final Random random;
  private final List<String[]> alliances;
  private final List<String[]> members;
  private final List<String[]> disputes;
  private final List<String[]> fights;
  private final Set<String> touched = new LinkedHashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  SeededFaults(Path data, Random random) throws IOException {
    this.random = random;
    alliances = read(data.resolve("atop/atop-alliance-level.csv"));
    members = read(data.resolve("atop/atop-member-level.csv"));
    disputes = read(data.resolve("mid/MIDB 5.0.csv"));
    fights = read(data.resolve("cow-war/directed_dyadic_war.csv"));
    keep(alliances, ALLIANCES, members, column(alliances, "atopid"), column(members, "atopid"));
    int number = column(disputes, "dispnum");
    Set<String> kept = firsts(disputes, number, DISPUTES);
    disputes.removeIf(row -> row != disputes.get(0) && !kept.contains(row[number]));
  }

  private static void keep(
      List<String[]> rows, int most, List<String[]> details, int key, int detailKey) {
    Set<String> kept = firsts(rows, key, most);
    String[] header = rows.get(0);
    String[] detailHeader = details.get(0);
    rows.removeIf(row -> row != header && !kept.contains(row[key]));
    details.removeIf(row -> row != detailHeader && !kept.contains(row[detailKey]));
  }

  private static Set<String> firsts(List<String[]> rows, int column, int most) {
    return rows.stream()
        .skip(1)
        .map(row -> row[column])
        .distinct()
        .limit(most)
        .collect(Collectors.toSet());
  }

  private static List<String[]> read(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(line.replace("\"", "").split(",", -1));
    }
    return rows;
  }

  private static int column(List<String[]> rows, String name) {
    return List.of(rows.get(0)).indexOf(name);
  }

  /** What the sources say of the rows that there are now. */
  Graph load(Path folder) throws IOException {
    Graph all =
        LoadedGraph.of(
            "atop", write(alliances, folder, "alliances"), write(members, folder, "members"));
    GraphUtil.addInto(all, LoadedGraph.of("mid", write(disputes, folder, "disputes")));
    GraphUtil.addInto(all, LoadedGraph.of("cow-wars", write(fights, folder, "fights")));
    GraphUtil.addInto(all, LoadedGraph.of("table", Path.of("data/state_listings.csv")));
    return all;
  }

  private static Path write(List<String[]> rows, Path folder, String name) throws IOException {
    List<String> lines = rows.stream().map(row -> String.join(",", row)).toList();
    return Files.write(folder.resolve(name + ".csv"), lines);
  }

  /** Seeds so many faults, each in an alliance, a dispute or a fight of its own, which it names. */
  Set<String> seed(int faults) {
    int part = faults / 4;
    membersTaken(part, true);
    membersTaken(part, false);
    partiesTaken(part / 2);
    sidesTaken(part);
    fightsTaken(faults - touched.size());
    return touched;
  }

  /** Takes away one of two members, or all rows of one member of several. */
  private void membersTaken(int faults, boolean ofTwo) {
    int alliance = column(members, "atopid");
    int member = column(members, "member");
    Map<String, List<String[]>> groups = groups(members, alliance);
    for (String key : shuffled(groups.keySet())) {
      List<String[]> rows = groups.get(key);
      long states = rows.stream().map(row -> row[member]).distinct().count();
      if (isDone(faults, ofTwo ? "two" : "several") || states == 2 != ofTwo) {
        continue;
      }
      String taken = rows.get(random.nextInt(rows.size()))[member];
      if ((ofTwo || !SEVERAL.contains(taken))
          && touch("alliance/atop-" + key, ofTwo ? "two" : "several")) {
        members.removeIf(row -> row[alliance].equals(key) && row[member].equals(taken));
      }
    }
  }

  private void partiesTaken(int faults) {
    int first = column(alliances, "mem1");
    for (String[] row : shuffled(alliances.subList(1, alliances.size()))) {
      int place = first + random.nextInt(2);
      boolean isNamed = !SEVERAL.contains(row[place]);
      if (!isDone(faults, "party") && isNamed && touch("alliance/atop-" + row[0], "party")) {
        row[place] = "";
      }
    }
  }

  private void sidesTaken(int faults) {
    int number = column(disputes, "dispnum");
    int side = column(disputes, "sidea");
    Map<String, List<String[]>> groups = groups(disputes, number);
    for (String key : shuffled(groups.keySet())) {
      String taken = Integer.toString(random.nextInt(2));
      boolean hasBoth = groups.get(key).stream().map(row -> row[side]).distinct().count() == 2;
      if (!isDone(faults, "side") && hasBoth && touch("dispute/mid-" + key, "side")) {
        disputes.removeIf(row -> row[number].equals(key) && row[side].equals(taken));
      }
    }
  }

  private void fightsTaken(int faults) {
    int pair = column(fights, "dyindex");
    int state = column(fights, "statea");
    Map<String, List<String[]>> groups = groups(fights, pair);
    for (String key : shuffled(groups.keySet())) {
      List<String[]> rows = groups.get(key);
      boolean isOneFight =
          rows.stream().map(row -> row[5] + row[6] + row[7] + row[10]).distinct().count() == 1;
      boolean isRead =
          Integer.parseInt(rows.get(0)[10]) < 3000 && Integer.parseInt(rows.get(0)[8]) <= 12;
      if (!isDone(faults, "fight") && isOneFight && isRead) {
        String[] left = rows.get(random.nextInt(rows.size()));
        touch(fight(key, left, state), "fight");
        String taken = left[state + 1];
        fights.removeIf(row -> row[pair].equals(key) && row[state].equals(taken));
      }
    }
  }

  /** The name of what the state that is left says of a fight. */
  private static String fight(String key, String[] row, int state) {
    String start = date(row, 7, 5, 6);
    String end = date(row, 10, 8, 9);
    String period = start.equals(end) ? start : start + "_" + end;
    return "participation/war-dyad-%s-%s-%s".formatted(key, row[state], period);
  }

  private static String date(String[] row, int year, int month, int day) {
    return "%s-%02d-%02d"
        .formatted(row[year], Integer.parseInt(row[month]), Integer.parseInt(row[day]));
  }

  private boolean isDone(int faults, String kind) {
    return counts.getOrDefault(kind, 0) >= faults;
  }

  private boolean touch(String thing, String kind) {
    boolean isNew = touched.add(Iris.ID + thing);
    if (isNew) {
      counts.merge(kind, 1, Integer::sum);
    }
    return isNew;
  }

  private static Map<String, List<String[]>> groups(List<String[]> rows, int column) {
    return rows.stream()
        .skip(1)
        .collect(Collectors.groupingBy(row -> row[column], TreeMap::new, Collectors.toList()));
  }

  private <T> List<T> shuffled(Collection<T> things) {
    List<T> list = new ArrayList<>(things);
    Collections.shuffle(list, random);
    return list;
  }
}
