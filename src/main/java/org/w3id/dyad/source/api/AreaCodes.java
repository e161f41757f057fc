package org.w3id.dyad.source.api;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;

/**
 * The areas that one published list of codes means. Some codes mean one area up to a year and
 * another after it: 365 of the Correlates of War is Russia, and was the Soviet Union.
 */
public final class AreaCodes {

  /**
   * What a code means from one year to another.
   *
   * @param code the code
   * @param from first year
   * @param to last year
   * @param reference such as {@code state/CHN}, or {@code region/001} for the world
   * @param label a name in English, if the area is in no other list; else empty
   * @param note a remark on it, or empty
   * @param residual whether it stands for what a reporter does not attribute to one area
   */
  public record Area(
      String code,
      int from,
      int to,
      String reference,
      String label,
      String note,
      boolean residual) {
    /** Whether this is a state, a territory or another partner, and no group of them. */
    public boolean isSingle() {
      return reference.startsWith("state/");
    }

    /** {@code CHN} of {@code state/CHN}. */
    public String key() {
      return reference.substring(reference.indexOf('/') + 1);
    }

    /** The thing. */
    public IRI iri() {
      return Iris.reference(reference);
    }
  }

  private final Map<String, List<Area>> byCode = new HashMap<>();

  /**
   * Reads lists beside this class; columns are {@code code,area}, others as needed. What a later
   * list has of a code replaces what an earlier one has of it.
   */
  public AreaCodes(String... tables) {
    for (String table : tables) {
      Map<String, List<Area>> read = new HashMap<>();
      ResourceTable.forEach(AreaCodes.class, table, row -> add(row, read));
      byCode.putAll(read);
    }
  }

  private static void add(NamedCsvRecord row, Map<String, List<Area>> byCode) {
    String code = row.getField("code");
    byCode
        .computeIfAbsent(code, c -> new ArrayList<>(1))
        .add(
            new Area(
                code,
                year(row, "from", Integer.MIN_VALUE),
                year(row, "to", Integer.MAX_VALUE),
                row.getField("area"),
                row.findField("label").orElse(""),
                row.findField("note").orElse(""),
                row.findField("residual").filter("yes"::equals).isPresent()));
  }

  private static int year(NamedCsvRecord row, String column, int open) {
    return row.findField(column).filter(s -> !s.isEmpty()).map(Integer::valueOf).orElse(open);
  }

  /** What a code means in a year. */
  public Optional<Area> find(String code, int year) {
    for (Area area : byCode.getOrDefault(code, List.of())) {
      if (area.from() <= year && year <= area.to()) {
        return Optional.of(area);
      }
    }
    return Optional.empty();
  }

  /** What a code means now or, if it is no longer in use, what it meant last. */
  public Optional<Area> latest(String code) {
    return byCode.getOrDefault(code, List.of()).stream().max(Comparator.comparing(Area::to));
  }
}
