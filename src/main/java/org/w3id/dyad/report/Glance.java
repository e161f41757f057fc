package org.w3id.dyad.report;

import java.util.ArrayList;
import java.util.List;

/** The main findings of a report, a sentence each. */
final class Glance {
  private final Context context;

  Glance(Context context) {
    this.context = context;
  }

  /** What each chapter says first; chapters that found nothing are named together. */
  List<String> findings(List<Section> sections) {
    List<String> findings = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (Section section : sections) {
      if (section.figures().isEmpty()) {
        silent.add(section.title());
      } else if (!section.finding().isEmpty()) {
        findings.add(section.finding());
      }
    }
    if (!silent.isEmpty()) {
      findings.add(
          "Nothing in the graph on "
              + context.one()
              + " and "
              + context.other()
              + " under: "
              + String.join("; ", silent)
              + ".");
    }
    return findings;
  }
}
