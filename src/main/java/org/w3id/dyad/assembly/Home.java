package org.w3id.dyad.assembly;

import java.nio.file.Path;

/**
 * The project's folder, with what is shipped.
 *
 * @param folder the folder that holds {@code data}, {@code ontology} and {@code queries}
 */
public record Home(Path folder) {

  /** The folder that the launcher names, or the working directory. */
  public static Home fromLauncher() {
    return new Home(Path.of(System.getProperty("dyad.home", "")).toAbsolutePath().normalize());
  }

  /** The project's own tables. */
  public Path data() {
    return folder.resolve("data");
  }

  /** The ontology, its shapes and checks. */
  public Path ontology() {
    return folder.resolve("ontology");
  }

  /** The questions. */
  public Path queries() {
    return folder.resolve("queries");
  }

  /** The folder of the releases unless the user names another. */
  public Path releases() {
    return folder.resolve("releases");
  }
}
