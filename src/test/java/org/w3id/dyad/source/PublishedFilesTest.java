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
        // Of visits to "Vietnam" in 1956 to 1971 and "Germany" in 1979 nothing tells to which one.
        Arguments.of("visits", List.of("visits/WHO-WHERE-WHEN-dataset-v.1.1.xlsx"), 588, 7),
        // Serbia and Montenegro were one state until 2006.
        Arguments.of(
            "visits",
            List.of("visits/derived_ChinaVitae_leader_engagements_2003-2018.csv"),
            5638,
            11),
        Arguments.of(
            "ofac",
            List.of("ofac/sdn.csv", "ofac/add.csv", "ofac/alt.csv", "ofac/sdn_comments.csv"),
            34728,
            0),
        Arguments.of("un-sanctions", List.of("un-sanctions/UN_consolidated.xml"), 1003, 0),
        Arguments.of("ofsi", List.of("uk-sanctions/UK_Sanctions_List.xlsx"), 18796, 0),
        Arguments.of("opensanctions", List.of("opensanctions/t1.entities.ftm.json"), 7, 0),
        Arguments.of("factbook", List.of("factbook"), 1092, 35),
        Arguments.of("bri", List.of("bri/23_12_BRI-countries-public.xlsx"), 151, 0),
        Arguments.of("cow-nmc", List.of("cow-nmc/derived_cow_nmc_6.csv.gz"), 17_121, 0),
        // Kosovo before 2008 and Slovakia before 1993 by COW; West Bank, Gaza, Zanzibar and others.
        Arguments.of("v-dem", List.of("vdem/derived_vdem_simple_1900-2024.csv.gz"), 19_441, 237),
        Arguments.of("cow-contiguity", List.of("cow-contiguity/contdir.csv"), 847, 0),
        Arguments.of("cepii-geodist", List.of("cepii-geodist/geo_cepii.csv"), 238, 0),
        // Venice twice, and a rivalry that ends in 1855 and starts in 1878.
        Arguments.of("rivalries", List.of("rivalries/tss_rivalries.xlsx"), 261, 3),
        // Rebels, breakaway territories, organizations; Serbia, Montenegro and South Sudan before
        // they were states.
        Arguments.of("sipri", List.of("sipri/derived_sipri_tiv_dyad_year.csv.gz"), 13_457, 134),
        Arguments.of("cow-igo", List.of("igo/derived_cow_igo_v3_state_year.csv.gz"), 15_557, 0),
        // Groups of states, and areas that the Fund does not attribute to one.
        Arguments.of("imf-imts", List.of("imf-imts/RU_trade.csv"), 422, 48),
        // Regions, parts of states, and lost names that have two readings.
        Arguments.of(
            "gacc",
            List.of("gacc/gac_regions_2024.csv", "gacc/regions_translated.csv"),
            2_932,
            207),
        // One member is in no list, and two were members before they were states.
        Arguments.of(
            "atop",
            List.of("atop/atop-alliance-level.csv", "atop/atop-member-level.csv"),
            745 + 2395,
            3),
        // Two participants of incidents leave before they enter.
        Arguments.of(
            "mid",
            List.of(
                "mid/MIDA 5.0.csv", "mid/MIDB 5.0.csv", "mid/MIDI 5.0.csv", "mid/MIDIP 5.0.csv"),
            2436 + 5883 + 4483 + 9617,
            2),
        // Of the dyads two begin in a 24th month, and three end in the year 19118.
        Arguments.of(
            "cow-wars",
            List.of("cow-war/Inter-StateWarData_v4.0.csv", "cow-war/directed_dyadic_war.csv"),
            337 + 1359,
            5),
        Arguments.of("ucdp", List.of("ucdp/ucdp-prio-acd-231-csv.zip"), 2626, 0),
        Arguments.of("dio", List.of("igo/io_dataDID-1.0-RIO.csv"), 561, 0),
        // "South Vietnam" imposes sanctions in 2015.
        Arguments.of("gsdb", List.of("gsdb/GSDB_V3.csv"), 587, 1),
        Arguments.of("cow-states", List.of("state-lists/states2016.csv"), 243, 0),
        Arguments.of("gleditsch-ward", List.of("state-lists/gwstates.xlsx"), 216, 0),
        Arguments.of("icow-colonial", List.of("state-lists/coldata110.csv"), 217, 0),
        Arguments.of("archigos", List.of("archigos/derived_Archigos_4.1_stata14.csv"), 3409, 0),
        Arguments.of("leaders-wikidata", List.of("leaders-wikidata"), 916, 38),
        Arguments.of("embassies", List.of("embassies/database_of_embassies.csv.gz"), 9776, 76),
        Arguments.of("ieadb", List.of("ieadb/treaties.csv.gz"), 5728, 0));
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
