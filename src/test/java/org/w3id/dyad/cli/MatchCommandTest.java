package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.Shipped;

/** A file of persons against the officials of the shipped tables. */
class MatchCommandTest {
  @TempDir private Path folder;

  private Invocation match(String rows, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("people.csv"), rows);
    Stream<String> command =
        Stream.of(
            "match",
            file.toString(),
            "officials",
            "--base-dir",
            Shipped.releases().base().toString());
    return Invocation.of(Stream.concat(command, Stream.of(options)).toArray(String[]::new));
  }

  @Test
  void personsOfAFileAreFoundInAnyScript() throws IOException {
    Invocation match =
        match(
            """
            id,name,kind,state,key:wikidata,position
            a,Лукашэнка Аляксандр Рыгоравіч,person,Беларусь,,President of Belarus
            b,习近平,person,中国,,
            c,Nobody Whatsoever,person,BLR,,
            """,
            "--format",
            "csv");
    assertEquals(ExitCode.OK, match.exit(), match::err);
    List<String> lines = match.out().lines().toList();
    assertEquals("one,other,outcome,score,one_name,other_name,features", lines.get(0));
    assertTrue(
        lines.stream()
            .anyMatch(line -> line.startsWith("a,official/alexander-lukashenko,perhaps,")),
        match::out);
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("b,official/xi-jinping,")), match::out);
    assertTrue(lines.stream().noneMatch(line -> line.startsWith("c,")), match::out);
  }

  @Test
  void whatCannotBeUsedIsReported() throws IOException {
    Invocation match =
        match(
            """
            name,kind,date,state,shoe size
            Xi Jinping,person,15.6.1953,Atlantis,43
            """);
    assertEquals(ExitCode.OK, match.exit());
    assertTrue(match.err().contains("people.csv:2: date \"15.6.1953\""), match::err);
    assertTrue(match.err().contains("people.csv:2: state \"Atlantis\""), match::err);
    assertTrue(match.err().contains("column shoe size is not used"), match::err);
    assertTrue(match.out().contains("name 1.00"), match::out);
  }

  @Test
  void aFileWithoutNamesIsRefused() throws IOException {
    Invocation match = match("title\nXi Jinping\n");
    assertEquals(ExitCode.ERROR, match.exit());
    assertTrue(match.err().contains("has no column \"name\""), match::err);
  }

  @Test
  void whatIsNeitherFileNorDataSetIsRefused() {
    Invocation match =
        Invocation.of(
            "match", "officials", "nothing", "--base-dir", Shipped.releases().base().toString());
    assertEquals(ExitCode.ERROR, match.exit());
    assertTrue(match.err().contains("\"nothing\" is neither a file nor a data set"), match::err);
  }
}
