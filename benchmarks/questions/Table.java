import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Compares what {@code Ask.java} noted of several servers, and prints a summary and a table. A peer
 * answers a question rightly if it gives as many rows as the first server.
 *
 * <p>Usage: java Table.java SLOW FIRST.tsv PEER.tsv…
 */
public final class Table {
  private final List<String> names = new ArrayList<>();
  private final List<Map<String, Times>> servers = new ArrayList<>();

  /** The times of a question in ms, none if it was not answered; and its rows. */
  private record Times(OptionalDouble first, OptionalDouble warm, int rows) {
    static Times of(String[] fields) {
      return new Times(number(fields[1]), number(fields[2]), Integer.parseInt(fields[3]));
    }

    private static OptionalDouble number(String text) {
      return text.equals("-")
          ? OptionalDouble.empty()
          : OptionalDouble.of(Math.max(0.1, Double.parseDouble(text)));
    }
  }

  /** A question with the fastest right answer of a peer. */
  private record Question(String name, Times own, OptionalDouble peer) {
    double ratio() {
      return peer.getAsDouble() / own.warm().getAsDouble();
    }
  }

  public static void main(String[] arguments) throws IOException {
    Table table = new Table();
    for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
      table.read(Path.of(file));
    }
    table.print(Double.parseDouble(arguments[0]));
  }

  private void read(Path file) throws IOException {
    names.add(file.getFileName().toString().replace(".tsv", ""));
    Map<String, Times> times = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t");
      times.put(fields[0], Times.of(fields));
    }
    servers.add(times);
  }

  private void print(double slow) {
    List<Question> questions =
        servers.get(0).entrySet().stream()
            .filter(each -> each.getValue().warm().isPresent())
            .map(each -> new Question(each.getKey(), each.getValue(), fastest(each.getKey())))
            .sorted(Comparator.comparing(each -> -each.own().warm().getAsDouble()))
            .toList();
    List<Question> shared = questions.stream().filter(each -> each.peer().isPresent()).toList();
    System.out.printf(
        "%d of %d questions answered, median %.1f ms warm, %d over 100 ms, %d over 1 s; the longest first answer took %.0f ms.%n",
        questions.size(),
        servers.get(0).size(),
        questions.get(questions.size() / 2).own().warm().getAsDouble(),
        over(questions, 100),
        over(questions, 1000),
        questions.stream().mapToDouble(each -> each.own().first().getAsDouble()).max().orElse(0));
    for (int i = 1; i < servers.size(); i++) {
      printPeer(i);
    }
    if (!shared.isEmpty()) {
      System.out.printf(
          "%nAgainst the fastest peer that gives the same number of rows, a question each: %.2f times as fast in the geometric mean, slower on %d of %d.%n",
          Math.exp(shared.stream().mapToDouble(each -> Math.log(each.ratio())).average().orElse(0)),
          shared.stream().filter(each -> each.ratio() < 1).count(),
          shared.size());
    }
    printRows(questions, slow);
  }

  private static long over(List<Question> questions, double limit) {
    return questions.stream().filter(each -> each.own().warm().getAsDouble() > limit).count();
  }

  private OptionalDouble fastest(String question) {
    return servers.subList(1, servers.size()).stream()
        .map(server -> server.get(question))
        .filter(times -> isRight(question, times))
        .mapToDouble(times -> times.warm().getAsDouble())
        .min();
  }

  private boolean isRight(String question, Times times) {
    return times != null
        && times.warm().isPresent()
        && times.rows() == servers.get(0).get(question).rows();
  }

  private void printPeer(int peer) {
    double logarithms = 0;
    int right = 0;
    int slower = 0;
    for (Map.Entry<String, Times> own : servers.get(0).entrySet()) {
      Times other = servers.get(peer).get(own.getKey());
      if (own.getValue().warm().isPresent() && isRight(own.getKey(), other)) {
        double ratio = other.warm().getAsDouble() / own.getValue().warm().getAsDouble();
        logarithms += Math.log(ratio);
        right++;
        slower += ratio < 1 ? 1 : 0;
      }
    }
    System.out.printf(
        "%n%s gives the same number of rows to %d questions: Dyad is %.2f times as fast in the geometric mean, and slower on %d.%n",
        names.get(peer), right, right == 0 ? 0 : Math.exp(logarithms / right), slower);
  }

  private void printRows(List<Question> questions, double slow) {
    StringBuilder head = new StringBuilder("\n| question | rows | first ms | warm ms |");
    StringBuilder line = new StringBuilder("| --- | --: | --: | --: |");
    for (String name : names.subList(1, names.size())) {
      head.append(" ").append(name).append(" warm ms |");
      line.append(" --: |");
    }
    System.out.println(head + "\n" + line);
    for (Question each : questions) {
      boolean isSlower = each.peer().isPresent() && each.ratio() < 1;
      if (isSlower || each.own().warm().getAsDouble() > slow) {
        System.out.println(row(each));
      }
    }
    System.out.println("\nA number of rows in brackets is what a peer gives in place of Dyad's.");
  }

  private String row(Question question) {
    StringBuilder row = new StringBuilder();
    Times own = question.own();
    row.append(
        "| `%s` | %d | %.1f |".formatted(question.name(), own.rows(), own.first().getAsDouble()));
    row.append(" %.1f |".formatted(own.warm().getAsDouble()));
    for (Map<String, Times> server : servers.subList(1, servers.size())) {
      Times other = server.get(question.name());
      boolean isAnswered = other != null && other.warm().isPresent();
      row.append(isAnswered ? " %.1f".formatted(other.warm().getAsDouble()) : " –");
      row.append(isAnswered && other.rows() != own.rows() ? " (" + other.rows() + ") |" : " |");
    }
    return row.toString();
  }
}
