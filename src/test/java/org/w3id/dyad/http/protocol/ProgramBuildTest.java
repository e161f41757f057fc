package org.w3id.dyad.http.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds are told apart also where a package gives all files one time. */
class ProgramBuildTest {
  private static final FileTime OF_ALL_PACKAGES = FileTime.fromMillis(1_767_225_600_000L);

  @TempDir private Path folder;

  private Path jar(String name, String content) throws Exception {
    Path jar = Files.writeString(folder.resolve(name), content);
    return Files.setLastModifiedTime(jar, OF_ALL_PACKAGES);
  }

  @Test
  void anotherContentOfTheSameSizeAndTimeIsAnotherBuild() throws Exception {
    String one = ProgramBuild.of(jar("one.jar", "version 1"));
    assertNotEquals(one, ProgramBuild.of(jar("two.jar", "version 2")));
    assertEquals(one, ProgramBuild.of(jar("copy.jar", "version 1")));
  }
}
