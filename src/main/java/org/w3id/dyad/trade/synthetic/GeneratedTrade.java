package org.w3id.dyad.trade.synthetic;

import com.ibm.icu.util.Region;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Synthetic trade in the format of CEPII's BACI: a file a year with the columns {@code t,i,j,k,v,q}
 * (year, exporter, importer, product, thousand US dollars, tonnes), a file of country codes and one
 * of product codes. For tests and benchmarks: the names are real, the figures are made up. The same
 * number of rows and the same seed give the same bytes.
 *
 * @see <a href="https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37">BACI</a>
 */
public final class GeneratedTrade {

  /** The edition that the file names carry, so that they are not taken for CEPII's. */
  public static final String EDITION = "synthetic";

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2024;

  /** Where Comtrade's code, which BACI uses, is not the one of UN M49. */
  private static final Map<String, Integer> COMTRADE_CODES =
      Map.of("FRA", 251, "CHE", 757, "IND", 699, "NOR", 579, "USA", 842);

  /** Codes of the Common High Priority List, so that questions on it have answers. */
  private static final List<Integer> WATCHED =
      List.of(854231, 854232, 854233, 854239, 851762, 852691, 853221, 853224, 854800, 847150);

  /** Large economies first, so that weights that fall with the rank look like the world. */
  private static final List<String> LARGEST =
      List.of(
          "CHN", "USA", "DEU", "JPN", "NLD", "KOR", "ITA", "FRA", "GBR", "MEX", "CAN", "HKG", "RUS",
          "IND", "SGP", "ARE", "BRA", "VNM", "POL", "TUR", "KAZ", "BLR", "PAK", "SRB", "HUN",
          "UZB");

  private final long rows;
  private final long seed;
  private final List<Country> countries = countries();
  private final int[] products = products();

  private record Country(int code, String iso2, String iso3, String name) {}

  /**
   * Plans the rows.
   *
   * @param rows how many in all, over the years 2000 to 2024
   * @param seed what the random numbers start from
   * @throws IllegalArgumentException if there are not that many combinations of year, exporter,
   *     importer and product
   */
  public GeneratedTrade(long rows, long seed) {
    if (rows < 0 || rows > limit()) {
      throw new IllegalArgumentException(
          rows + " rows: give a number from 0 to " + limit() + ", there are no more combinations");
    }
    this.rows = rows;
    this.seed = seed;
  }

  /** A quarter of all combinations: beyond that the draw of products would take too long. */
  private long limit() {
    return (long) (LAST_YEAR - FIRST_YEAR + 1)
        * countries.size()
        * (countries.size() - 1)
        * products.length
        / 4;
  }

  /**
   * Writes the files into a folder, which is made if it is not there.
   *
   * @return the files in the order in which they were written
   */
  public List<Path> writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    files.add(writeCountries(folder.resolve("country_codes_" + EDITION + ".csv")));
    files.add(writeProducts(folder.resolve("product_codes_HS22_" + EDITION + ".csv")));
    int years = LAST_YEAR - FIRST_YEAR + 1;
    for (int i = 0; i < years; i++) {
      int year = FIRST_YEAR + i;
      long share = rows * (i + 1) / years - rows * i / years;
      Path file = folder.resolve("BACI_HS22_Y" + year + "_" + EDITION + ".csv");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        new Year(year, share, out).write();
      }
      files.add(file);
    }
    return files;
  }

  private Path writeCountries(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("country_code,country_name,country_iso2,country_iso3\n");
      for (Country country : countries) {
        out.write(
            country.code + "," + quoted(country.name) + "," + country.iso2 + "," + country.iso3);
        out.write('\n');
      }
    }
    return file;
  }

  private Path writeProducts(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("code,description\n");
      for (int product : products) {
        out.write(String.format("%06d,Made-up goods of subheading %06d%n", product, product));
      }
    }
    return file;
  }

  private static String quoted(String text) {
    return text.contains(",") ? '"' + text + '"' : text;
  }

  private static List<Country> countries() {
    List<Country> all = new ArrayList<>();
    for (String iso2 : Locale.getISOCountries()) {
      Locale locale = new Locale("", iso2);
      String iso3 = locale.getISO3Country();
      int m49 = Region.getInstance(iso2).getNumericCode();
      all.add(
          new Country(
              COMTRADE_CODES.getOrDefault(iso3, m49),
              iso2,
              iso3,
              locale.getDisplayCountry(Locale.ENGLISH)));
    }
    all.sort(Comparator.comparingInt(Country::code));
    return all;
  }

  /** Some 5,000 six-digit codes in the 96 chapters of goods. */
  private static int[] products() {
    TreeSet<Integer> codes = new TreeSet<>(WATCHED);
    for (int chapter = 1; chapter <= 97; chapter++) {
      for (int heading = 1; heading <= 13 && chapter != 77; heading++) {
        for (int last : new int[] {10, 20, 30, 90}) {
          codes.add(chapter * 10_000 + heading * 100 + last);
        }
      }
    }
    return codes.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double weight(Country country) {
    int rank = LARGEST.indexOf(country.iso3);
    return 1.0 / (rank >= 0 ? rank + 2 : LARGEST.size() + 20 + country.code % 150);
  }

  /** One year's file: pairs by the product of their weights, each with distinct products. */
  private final class Year {
    private final int year;
    private final long share;
    private final OutputStream out;
    private final SplittableRandom random;

    Year(int year, long share, OutputStream out) {
      this.year = year;
      this.share = share;
      this.out = out;
      this.random = new SplittableRandom(seed * 31 + year);
    }

    void write() throws IOException {
      out.write("t,i,j,k,v,q\n".getBytes(StandardCharsets.US_ASCII));
      double total = totalWeight();
      double reached = 0;
      long written = 0;
      for (Country exporter : countries) {
        for (Country importer : countries) {
          if (exporter != importer) {
            reached += weight(exporter) * weight(importer);
            long due = Math.min(share, Math.round(share * (reached / total))) - written;
            int count = (int) Math.min(due, products.length * 3L / 4);
            writePair(exporter.code, importer.code, count);
            written += count;
          }
        }
      }
      if (written != share) {
        throw new IllegalStateException(
            (share - written) + " rows of " + year + " found no place: ask for fewer rows");
      }
    }

    private double totalWeight() {
      double total = 0;
      for (Country exporter : countries) {
        for (Country importer : countries) {
          total += exporter == importer ? 0 : weight(exporter) * weight(importer);
        }
      }
      return total;
    }

    private void writePair(int exporter, int importer, int count) {
      int[] chosen = new int[count];
      boolean[] taken = new boolean[products.length];
      for (int n = 0; n < count; ) {
        int at = random.nextInt(products.length);
        if (!taken[at]) {
          taken[at] = true;
          chosen[n++] = products[at];
        }
      }
      Arrays.sort(chosen);
      for (int product : chosen) {
        writeRow(exporter, importer, product);
      }
    }

    private void writeRow(int exporter, int importer, int product) {
      double size = Math.exp(random.nextDouble() * 14 - 3);
      long value = Math.max(1, (long) (size * 1000));
      StringBuilder row = new StringBuilder(48);
      row.append(year).append(',').append(exporter).append(',').append(importer).append(',');
      padded(row, product, 6).append(',');
      thousandths(row, value).append(',');
      if (random.nextInt(20) == 0) {
        row.append("           NA");
      } else {
        thousandths(row, Math.max(1, (long) (value * (0.1 + random.nextDouble()))));
      }
      row.append('\n');
      try {
        out.write(row.toString().getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static StringBuilder thousandths(StringBuilder row, long thousandths) {
      return padded(row.append(thousandths / 1000).append('.'), thousandths % 1000, 3);
    }

    private static StringBuilder padded(StringBuilder row, long number, int width) {
      String digits = Long.toString(number);
      return row.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }
  }
}
