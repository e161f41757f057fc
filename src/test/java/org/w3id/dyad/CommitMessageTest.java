package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hook that keeps the first lines of commit messages short. */
final class CommitMessageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"a, 72, 0", "a, 73, 1", "я, 72, 0", "я, 73, 1"})
  void aFirstLineHasAtMost72Characters(String letter, int length, int exit) throws Exception {
    String text = letter.repeat(length) + "\n\n" + "b".repeat(100) + "\n";
    Path message = Files.writeString(folder.resolve("message"), text);
    Process hook = new ProcessBuilder(".githooks/commit-msg", message.toString()).start();
    assertEquals(exit, hook.waitFor());
  }
}
