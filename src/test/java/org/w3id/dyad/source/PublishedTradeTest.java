package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.Source;

/**
 * The sources of trade, votes and agreements on files as their publishers released them, where they
 * are at hand: as many rows are mapped or rejected as are known to be in the file.
 */
final class PublishedTradeTest {
  private static final Path DATA = Path.of("../shared/data");

  @TempDir private Path base;

  /** What is expected of some files. */
  private record Expected(
      String source,
      List<String> files,
      long rows,
      long rejected,
      long remarks,
      long flows,
      long statements) {}

  static Stream<Expected> files() {
    return Stream.of(
        new Expected("comtrade", List.of("comtrade/comtrade_2003.csv"), 1616, 0, 0, 1604, 185),
        new Expected("comtrade", List.of("comtrade/comtrade_2008.csv"), 2098, 0, 0, 2083, 222),
        new Expected("comtrade", List.of("comtrade/comtrade_2013.csv"), 2170, 0, 0, 2155, 222),
        new Expected("comtrade", List.of("comtrade/get_C_A_HS_CHN_2010_TOTAL.json"), 4, 0, 0, 4, 2),
        new Expected(
            "cow-trade",
            List.of("cow-trade/derived_cow_trade_ndy_full.csv.gz"),
            673_654,
            0,
            0,
            1_296_475,
            2),
        new Expected(
            "hs",
            List.of(
                "hs/harmonized-system.csv",
                "hs/sections.csv",
                "hs/derived_comtrade_ref_cmd_h5.csv"),
            6940 + 21 + 6709,
            0,
            0,
            0,
            106_628),
        // Four agreements are said to be in force before they were signed.
        new Expected("desta", List.of("desta/DESTA.csv"), 1217, 0, 4, 0, 21_328),
        new Expected(
            "unga",
            List.of("unga/derived_un_roll_calls.csv", "unga/derived_un_votes.csv.gz"),
            6203 + 870_109,
            0,
            0,
            0,
            9_302_160));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyRowIsMappedOrRejected(Expected expected) throws IOException {
    CountingOnlySink sink = new CountingOnlySink();
    List<Path> paths = paths(expected.files());
    if (expected.flows() > 0) {
      releaseAndAskBack(expected, paths, sink);
    } else {
      source(expected.source()).read(paths, sink);
    }
    long size = 0;
    for (Path path : paths) {
      size += Files.size(path);
    }
    long least = size;
    assertAll(
        () -> assertTrue(sink.bytes >= least, () -> sink.bytes + " of " + least + " bytes"),
        () -> assertEquals(expected.rows(), sink.mapped + sink.rejections.size(), "rows"),
        () -> assertEquals(expected.rejected(), sink.rejections.size(), sink.rejections::toString),
        () -> assertEquals(expected.remarks(), sink.remarks.size(), sink.remarks::toString),
        () -> assertEquals(expected.flows(), sink.flows, "flows"),
        () -> assertEquals(expected.statements(), sink.statements, "statements"));
  }

  private void releaseAndAskBack(Expected expected, List<Path> paths, CountingOnlySink sink)
      throws IOException {
    try (ReleasingSink released = new ReleasingSink(base, expected.source(), sink)) {
      source(expected.source()).read(paths, released);
      try (Store store =
          released.release((flow, kept, left, same) -> fail(flow + " stands twice: " + left))) {
        assertEquals(released.sums(), released.sums(store));
      }
    }
  }

  static Stream<Arguments> strangers() {
    return Stream.of(
        Arguments.of("comtrade", "desta/DESTA.csv", "it looks like DESTA (desta)"),
        Arguments.of("desta", "comtrade/comtrade_2003.csv", "a legacy CSV of UN Comtrade"),
        Arguments.of("cow-trade", "hs/harmonized-system.csv", "the Harmonized System (hs)"),
        Arguments.of("unga", "un-sanctions/UN_consolidated.xml", "it looks like XML"),
        Arguments.of("comtrade", "factbook/bo.json", "has no array \"data\" of records"),
        Arguments.of("gdelt", "unga/derived_un_roll_calls.csv", "events of GDELT 1.0 have 57"));
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void aFileOfAnotherSourceIsRefused(String source, String file, String reason) throws IOException {
    List<Path> paths = paths(List.of(file));
    var failure =
        assertThrows(
            MalformedFileException.class, () -> source(source).read(paths, new CountingOnlySink()));
    assertTrue(failure.getMessage().contains(reason), failure::getMessage);
  }

  private static Source source(String id) {
    return Sources.named(id).orElseThrow();
  }

  private static List<Path> paths(List<String> files) {
    List<Path> paths = files.stream().map(DATA::resolve).toList();
    for (Path path : paths) {
      assumeTrue(Files.exists(path), () -> path + " is not at hand: not part of the project");
    }
    return paths;
  }
}
