package org.w3id.dyad.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.w3id.dyad.source.aei.Aei;
import org.w3id.dyad.source.aiddata.AidData;
import org.w3id.dyad.source.alliance.Atop;
import org.w3id.dyad.source.alliance.CowAlliances;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.baci.Baci;
import org.w3id.dyad.source.bri.Bri;
import org.w3id.dyad.source.comtrade.Comtrade;
import org.w3id.dyad.source.conflict.CowWars;
import org.w3id.dyad.source.conflict.Mid;
import org.w3id.dyad.source.conflict.Ucdp;
import org.w3id.dyad.source.cow.CowTrade;
import org.w3id.dyad.source.csvw.Csvw;
import org.w3id.dyad.source.csvw.PublishedTables;
import org.w3id.dyad.source.desta.Desta;
import org.w3id.dyad.source.dio.Dio;
import org.w3id.dyad.source.eu.EuSanctions;
import org.w3id.dyad.source.factbook.Factbook;
import org.w3id.dyad.source.gacc.GaccTrade;
import org.w3id.dyad.source.gdelt.Gdelt;
import org.w3id.dyad.source.gsdb.Gsdb;
import org.w3id.dyad.source.hs.HarmonizedSystem;
import org.w3id.dyad.source.imf.ImfTrade;
import org.w3id.dyad.source.leaders.Archigos;
import org.w3id.dyad.source.leaders.CiaLeaders;
import org.w3id.dyad.source.leaders.Reign;
import org.w3id.dyad.source.leaders.WikidataLeaders;
import org.w3id.dyad.source.missions.Embassies;
import org.w3id.dyad.source.ofac.Ofac;
import org.w3id.dyad.source.ofsi.Ofsi;
import org.w3id.dyad.source.opensanctions.OpenSanctions;
import org.w3id.dyad.source.rdf.Rdf;
import org.w3id.dyad.source.seco.Seco;
import org.w3id.dyad.source.states.ColonialHistory;
import org.w3id.dyad.source.states.CowStates;
import org.w3id.dyad.source.states.GleditschWard;
import org.w3id.dyad.source.table.OwnTable;
import org.w3id.dyad.source.treaties.Ieadb;
import org.w3id.dyad.source.un.UnSanctions;
import org.w3id.dyad.source.unga.Unga;
import org.w3id.dyad.source.visits.Visits;
import org.w3id.dyad.source.wto.WtoImports;

/** The list of the published data sets that can be loaded. */
public final class Sources {

  /** How a source is made: some read tables of names and codes for that, which takes its time. */
  private record Entry(String id, Supplier<Source> maker) {}

  private static final List<Entry> ALL =
      List.of(
          new Entry("comtrade", Comtrade::new),
          new Entry("baci", Baci::new),
          new Entry("cow-trade", CowTrade::new),
          new Entry("aiddata", AidData::new),
          new Entry("aei", Aei::new),
          new Entry("opensanctions", OpenSanctions::new),
          new Entry("ofac", Ofac::new),
          new Entry("un-sanctions", UnSanctions::new),
          new Entry("ofsi", Ofsi::new),
          new Entry("eu-sanctions", EuSanctions::new),
          new Entry("seco", Seco::new),
          new Entry("factbook", Factbook::new),
          new Entry("visits", Visits::new),
          new Entry("unga", Unga::new),
          new Entry("desta", Desta::new),
          new Entry("bri", Bri::new),
          new Entry("hs", HarmonizedSystem::new),
          new Entry("gdelt", Gdelt::new),
          new Entry("imf-imts", ImfTrade::new),
          new Entry("gacc", GaccTrade::new),
          new Entry("wto-imports", WtoImports::new),
          new Entry("atop", Atop::new),
          new Entry("cow-alliances", CowAlliances::new),
          new Entry("mid", Mid::new),
          new Entry("cow-wars", CowWars::new),
          new Entry("ucdp", Ucdp::new),
          new Entry("dio", Dio::new),
          new Entry("gsdb", Gsdb::new),
          new Entry("cow-states", CowStates::new),
          new Entry("gleditsch-ward", GleditschWard::new),
          new Entry("icow-colonial", ColonialHistory::new),
          new Entry("archigos", Archigos::new),
          new Entry("leaders-wikidata", WikidataLeaders::new),
          new Entry("reign", Reign::new),
          new Entry("cia-leaders", CiaLeaders::new),
          new Entry("embassies", Embassies::new),
          new Entry("ieadb", Ieadb::new),
          new Entry("csvw", Csvw::new),
          new Entry("rdf", Rdf::new),
          new Entry("table", OwnTable::new));

  private Sources() {}

  private static Stream<Entry> entries() {
    return Stream.concat(
        ALL.stream(),
        PublishedTables.ids().stream().map(id -> new Entry(id, () -> PublishedTables.source(id))));
  }

  /** All of them, in the order of {@code data/README.md}. */
  public static List<Source> all() {
    return entries().map(entry -> entry.maker().get()).toList();
  }

  /** The source of that id. */
  public static Optional<Source> named(String id) {
    return entries()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .map(entry -> entry.maker().get());
  }
}
