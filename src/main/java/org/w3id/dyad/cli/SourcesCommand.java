package org.w3id.dyad.cli;

import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Source;
import picocli.CommandLine.Command;

/** Lists what can be loaded. */
@Command(name = "sources", description = "List the published data sets that can be loaded.")
public final class SourcesCommand implements Runnable {

  @Override
  public void run() {
    for (Source source : Sources.all()) {
      Source.Description d = source.description();
      System.out.printf(
          "%-16s %s%n%-16s   published by %s%n%-16s   %s%n%-16s   files: %s%n%-16s   terms: %s%n",
          d.id(), d.title(), "", d.publisher(), "", d.address(), "", d.files(), "", d.licence());
    }
  }
}
