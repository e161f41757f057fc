package org.w3id.dyad.report.chapter;

import java.util.ArrayList;
import java.util.List;
import org.w3id.dyad.report.content.Section;

/** The main findings of a report, a sentence each. */
public final class Glance {
  private final Context context;

  /** Draws from chapters that are written. */
  public Glance(Context context) {
    this.context = context;
  }

  /**
   * What each chapter says first, behind a warning of a day in the future; chapters that found
   * nothing are named together.
   */
  public List<String> findings(List<Section> sections) {
    List<String> findings = new ArrayList<>(context.asking().beyond().stream().toList());
    List<String> silent = new ArrayList<>();
    for (Section section : sections) {
      if (section.figures().isEmpty()) {
        silent.add(context.asking().messages().said(section.title()).text());
      } else if (!section.finding().isEmpty()) {
        findings.add(section.finding());
      }
    }
    if (!silent.isEmpty()) {
      findings.add(
          context.text(
              "sentence.nothing",
              context.one(),
              context.other(),
              context.joined("list.semicolon", silent.stream())));
    }
    return findings;
  }
}
