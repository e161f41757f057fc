package org.w3id.dyad.source.format.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3id.dyad.source.format.file.Input;

/**
 * Tells what a file seems to be that a source cannot read, for the error: most often it is another
 * source's, or a web page that was saved in its place.
 *
 * @param title what such a file is
 * @param columns columns that no other file has together
 */
public record Lookalike(String title, List<String> columns) {
  private static final List<Lookalike> TABLES =
      List.of(
          of("a legacy CSV of UN Comtrade (comtrade)", "Trade Flow Code", "Reporter ISO"),
          of("an API answer of UN Comtrade (comtrade)", "refYear", "flowCode", "cmdCode"),
          of("CEPII BACI (baci)", "t", "i", "j", "k", "v", "q"),
          of("BACI's list of countries (baci)", "country_code", "country_iso3"),
          of("Correlates of War trade (cow-trade)", "ccode1", "ccode2", "flow1"),
          of("COW national trade, not dyadic", "ccode", "statename", "imports", "exports"),
          of("the Harmonized System (hs)", "hscode", "description"),
          of("UN Comtrade's list of commodities (hs)", "id", "text", "parent", "aggrlevel"),
          of("DESTA (desta)", "base_treaty", "entry_type", "c1"),
          of("UN General Assembly votes (unga)", "rcid", "country_code", "vote"),
          of("UN General Assembly roll calls (unga)", "rcid", "session", "unres"),
          of("AidData GCDF 3.0 (aiddata)", "AidData Record ID", "Recommended For Aggregates"),
          of("AidData GCOF 1.0 (aiddata)", "project_id", "umbrella", "recommended_for_research"),
          of("the China Global Investment Tracker (aei)", "Investor", "Sector", "Subsector"),
          of("a list of OpenSanctions targets, not entities", "schema", "sanctions", "dataset"));

  private static Lookalike of(String title, String... columns) {
    return new Lookalike(title, List.of(columns));
  }

  /** What a table with this header seems to be. */
  public static Optional<String> of(Header header) {
    return TABLES.stream()
        .filter(table -> header.missing(table.columns()).isEmpty())
        .map(Lookalike::title)
        .findFirst();
  }

  /** What a file that is no table seems to be, by its first bytes. */
  public static Optional<String> of(Input input) throws IOException {
    String start =
        new String(input.first(256), StandardCharsets.ISO_8859_1)
            .replace("\u00EF\u00BB\u00BF", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return Optional.of("a web page");
    }
    if (start.startsWith("<?xml") || start.startsWith("<")) {
      return Optional.of("XML");
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return Optional.of("JSON");
    }
    if (start.startsWith("%pdf")) {
      return Optional.of("a PDF document");
    }
    if (start.startsWith("pk\u0003\u0004")) {
      return Optional.of("a workbook (xlsx)");
    }
    if (start.startsWith("\u00F0\u00EF\u0011\u00E0")) {
      return Optional.of("an old workbook or document of Office (xls, doc)");
    }
    if (start.startsWith("par1")) {
      return Optional.of("Parquet");
    }
    return Optional.empty();
  }
}
