package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.dyad.source.api.Rejection;

/**
 * The sources on files as their publishers released them, where they are at hand: every row is
 * mapped or rejected, as many as are known to be in the file, and every rejection has its reason.
 */
final class PublishedFilesTest {
  private static final Path DATA = Path.of("../shared/data");

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            "aiddata", List.of("aiddata/GlobalChineseOfficialFinanceDataset_v1.0.xlsx"), 5466, 0),
        Arguments.of("aiddata", List.of("aiddata/AidData_geocoded_v1.1.1_projects.csv"), 3485, 0),
        Arguments.of(
            "aiddata",
            List.of("aiddata/transcribed_GCDF3_final_input_Belarus_ids_66435-67001.csv"),
            38,
            0),
        Arguments.of("aei", List.of("aei/AEI_CGIT_2005-2018_china_investments.csv"), 2908, 0),
        Arguments.of("visits", List.of("visits/WHO-WHERE-WHEN-dataset-v.1.1.xlsx"), 595, 0),
        Arguments.of(
            "visits",
            List.of("visits/derived_ChinaVitae_leader_engagements_2003-2018.csv"),
            5649,
            0),
        Arguments.of(
            "ofac",
            List.of("ofac/sdn.csv", "ofac/add.csv", "ofac/alt.csv", "ofac/sdn_comments.csv"),
            34728,
            0),
        Arguments.of("un-sanctions", List.of("un-sanctions/UN_consolidated.xml"), 1003, 0),
        Arguments.of("opensanctions", List.of("opensanctions/t1.entities.ftm.json"), 7, 0),
        Arguments.of("factbook", List.of("factbook"), 1092, 35),
        Arguments.of("cow-states", List.of("state-lists/states2016.csv"), 243, 0),
        Arguments.of("gleditsch-ward", List.of("state-lists/gwstates.xlsx"), 216, 0),
        Arguments.of("icow-colonial", List.of("state-lists/coldata110.csv"), 217, 0),
        Arguments.of("archigos", List.of("archigos/derived_Archigos_4.1_stata14.csv"), 3409, 0),
        Arguments.of("leaders-wikidata", List.of("leaders-wikidata"), 916, 38),
        Arguments.of("embassies", List.of("embassies/database_of_embassies.csv.gz"), 9776, 76),
        Arguments.of("ieadb", List.of("ieadb/treaties.csv.gz"), 5728, 0),
        Arguments.of("bri", List.of("bri/23_12_BRI-countries-public.xlsx"), 151, 0));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyRowIsMappedOrRejected(String id, List<String> names, long mapped, long rejected)
      throws IOException {
    List<Path> paths = names.stream().map(DATA::resolve).toList();
    for (Path path : paths) {
      assumeTrue(Files.exists(path), () -> path + " is not at hand: not part of the project");
    }
    CountingOnlySink sink = new CountingOnlySink();
    Sources.named(id).orElseThrow().read(paths, sink);
    assertEquals(mapped, sink.mapped, () -> sink.rejections.toString());
    assertEquals(rejected, sink.rejections.size(), () -> sink.rejections.toString());
    for (Rejection rejection : sink.rejections) {
      assertFalse(rejection.reason().isBlank(), rejection::toString);
    }
  }
}
