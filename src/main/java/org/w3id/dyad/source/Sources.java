package org.w3id.dyad.source;

import java.util.List;
import java.util.Optional;

/** The list of the published data sets that can be loaded. */
public final class Sources {
  private static final List<Source> ALL =
      List.of(
          new Comtrade(),
          new Baci(),
          new CowTrade(),
          new AidData(),
          new Aei(),
          new OpenSanctions(),
          new Ofac(),
          new UnSanctions(),
          new Factbook(),
          new Visits(),
          new Unga(),
          new Desta(),
          new Bri(),
          new HarmonizedSystem(),
          new Gdelt(),
          new Rdf(),
          new OwnTable());

  private Sources() {}

  /** All of them, in the order of {@code data/README.md}. */
  public static List<Source> all() {
    return ALL;
  }

  /** The source of that id. */
  public static Optional<Source> named(String id) {
    return ALL.stream().filter(source -> source.description().id().equals(id)).findFirst();
  }
}
