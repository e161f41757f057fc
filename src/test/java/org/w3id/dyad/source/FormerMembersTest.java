package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.rdf.Vocabulary;

/** A vote is that of the state that was the member in its year. */
final class FormerMembersTest {
  @TempDir private Path folder;

  /** Voeten's list goes on with Yugoslavia after 2006, when Serbia votes, and has no Serbia. */
  @Test
  void yugoslaviaIsAnotherStateInEachTime() throws IOException {
    Path calls =
        write("roll_calls.csv", "rcid,session,importantvote,date,unres,amend,para,short,descr");
    Path votes = write("votes.csv", "rcid,country,country_code,vote");
    for (int year : List.of(1980, 1995, 2010)) {
      Files.writeString(
          calls, Files.readString(calls) + "%d,1,0,%d-12-01,R,0,0,A,B%n".formatted(year, year));
      Files.writeString(
          votes,
          Files.readString(votes) + "%1$d,Yugoslavia,YU,yes%n%1$d,China,CN,yes%n".formatted(year));
    }
    assertEquals(Set.of("CHN", "YUCS", "CSXX", "SRB"), voters(calls, votes));
  }

  /** The library of the United Nations has the codes that ISO 3166-1 gave them at the time. */
  @Test
  void codesAreThoseOfTheTime() throws IOException {
    String header =
        "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,"
            + "title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,"
            + "total_non_voting,total_ms,undl_link";
    Path file = write("ga_voting.csv", header);
    StringBuilder rows = new StringBuilder(Files.readString(file));
    for (int year : List.of(1980, 2000)) {
      for (String member : List.of("CHN", "DEU", "YEM")) {
        rows.append(
            "%1$d,%2$s,MEMBER,Y,%1$d-12-10,35,R/%1$d,,,PV.1,T,A,,,3,0,0,0,3,https://example.org%n"
                .formatted(year, member));
      }
    }
    Files.writeString(file, rows);
    assertEquals(Set.of("CHN", "COW-260", "DEU", "COW-678", "YEM"), voters(file));
  }

  private Path write(String name, String header) throws IOException {
    return Files.writeString(folder.resolve(name), header + "\n");
  }

  private static Set<String> voters(Path... files) throws IOException {
    RecordingSink sink = new RecordingSink();
    Sources.named("unga").orElseThrow().read(List.of(files), sink);
    assertEquals("", sink.rejections());
    Set<String> voters = new TreeSet<>();
    for (IRI end : List.of(Vocabulary.HAS_SUBJECT, Vocabulary.HAS_COUNTERPART)) {
      for (Value voter : sink.statements().filter(null, end, null).objects()) {
        voters.add(voter.stringValue().replaceFirst(".*/", ""));
      }
    }
    return voters;
  }
}
