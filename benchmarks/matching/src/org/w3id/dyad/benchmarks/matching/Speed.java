package org.w3id.dyad.benchmarks.matching;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.w3id.dyad.benchmarks.Results;
import org.w3id.dyad.linking.link.Link;
import org.w3id.dyad.linking.link.LinkFinder;
import org.w3id.dyad.linking.match.DescriptionBuilder;
import org.w3id.dyad.linking.match.Kind;
import org.w3id.dyad.linking.match.NameBlocks;

/** Made-up names against as many. */
final class Speed {
  private static final String[] SYLLABLES =
      ("an be chi da el fa gor ha iva jo ka len mi no ol pe ra sa ta ul va wil xan yu zo bra ster"
              + " mon li kov ne tri qua shi ber dun gri hol man ros tel vin")
          .split(" ");
  private static final String[] ENDINGS =
      "ov ko ski son er a ez ini ic yan mann berg ton".split(" ");
  private static final int GIVEN_NAMES = 400;
  private static final double MEGABYTE = 1 << 20;

  private final Random random = new Random(2);
  private final List<String> given = new ArrayList<>();

  Speed() {
    for (int i = 0; i < GIVEN_NAMES; i++) {
      given.add(syllable() + syllable());
    }
  }

  private String syllable() {
    return SYLLABLES[random.nextInt(SYLLABLES.length)];
  }

  private String givenName() {
    double place = random.nextDouble();
    return given.get((int) (GIVEN_NAMES * place * place));
  }

  private String familyName() {
    StringBuilder name = new StringBuilder();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      name.append(syllable());
    }
    return name.append(ENDINGS[random.nextInt(ENDINGS.length)]).toString();
  }

  private static NameBlocks.Entry person(String set, int number, String name) {
    return new NameBlocks.Entry(
        set, new DescriptionBuilder(set + number, Kind.PERSON).names(name).build());
  }

  /** Measures one size. */
  void say(Results results, int size) throws IOException {
    List<NameBlocks.Entry> known = new ArrayList<>();
    List<NameBlocks.Entry> asked = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String first = givenName();
      String second = givenName();
      String family = familyName();
      known.add(person("k", i, first + " " + second + " " + family));
      String other =
          i % 2 == 0
              ? family + ", " + first
              : first + " " + second + " " + family.replaceFirst("i", "y").replaceFirst("v", "w");
      asked.add(person("a", i, other));
    }
    long start = System.nanoTime();
    long cpu = cpu();
    List<Link> links = new LinkFinder().links(asked, known);
    double seconds = (System.nanoTime() - start) / 1e9;
    long right =
        links.stream()
            .filter(link -> link.one().substring(1).equals(link.other().substring(1)))
            .count();
    results.say(
        String.format(
            Locale.ROOT,
            "| %,d | %.1f | %.1f | %,.0f | %,d | %.3f | %,.0f |",
            size,
            seconds,
            (cpu() - cpu) / 1e9,
            size / seconds,
            links.size(),
            (double) right / size,
            peak() / MEGABYTE));
  }

  static void sayHead(Results results) {
    results.say("");
    results.say("#### Made-up names against as many");
    results.say("");
    results.say(
        "| names | seconds | CPU s | names/s | same or perhaps | share that found its own | peak MB of heap |");
    results.say("| --: | --: | --: | --: | --: | --: | --: |");
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
