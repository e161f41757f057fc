package org.w3id.dyad.claim.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.dyad.claim.Assessment;
import org.w3id.dyad.claim.Span;

/** Gathers what is found on one claim, and leaves out what tells nothing about it. */
final class ClaimFindings {
  private final Map<List<Object>, Assessment> fitting = new LinkedHashMap<>();
  private final List<Assessment> overlapping = new ArrayList<>();
  private final List<Assessment> before = new ArrayList<>();
  private final List<Assessment> after = new ArrayList<>();

  /** Adds an assessment by a reading of the right time; one that says the same is kept once. */
  void add(Assessment assessment) {
    fitting.putIfAbsent(
        List.of(assessment.measure().query(), assessment.reading().content()), assessment);
  }

  /** Adds an assessment by a reading of another time than the claim speaks of. */
  void addNeighbour(Span claimed, Assessment assessment) {
    Span read = assessment.reading().period();
    if (!claimed.isUnknown() && read.overlaps(claimed)) {
      overlapping.add(assessment);
    } else if (claimed.isUnknown() || read.lastDay().compareTo(claimed.firstDay()) < 0) {
      before.add(assessment);
    } else {
      after.add(assessment);
    }
  }

  /**
   * Those of the right time. If none of them decides, also those that overlap it; if there is
   * nothing at all, the last one before and the first one after.
   */
  List<Assessment> telling() {
    List<Assessment> right = List.copyOf(fitting.values());
    if (right.stream().anyMatch(Assessment::isDecided)) {
      return right;
    }
    List<Assessment> near = Stream.concat(right.stream(), overlapping.stream()).toList();
    if (!near.isEmpty()) {
      return near;
    }
    Optional<Assessment> last =
        before.stream().max(Comparator.comparing(a -> a.reading().period().lastDay()));
    Optional<Assessment> first =
        after.stream().min(Comparator.comparing(a -> a.reading().period().firstDay()));
    return Stream.concat(last.stream(), first.stream()).toList();
  }
}
