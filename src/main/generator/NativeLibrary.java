import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;

/**
 * Moves DuckDB's library for this machine out of its jar, into the folder of the jar, where its
 * driver finds it. From the jar, the driver would write 60 MB into the temporary folder at each
 * start, and a process that is killed leaves them there. Libraries for other machines stay in the
 * jar. The argument is the folder.
 */
final class NativeLibrary {
  private NativeLibrary() {}

  public static void main(String[] arguments) throws IOException {
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(Path.of(arguments[0]), "duckdb_jdbc-*.jar")) {
      for (Path jar : jars) {
        moveOutOf(jar);
      }
    }
  }

  private static void moveOutOf(Path jar) throws IOException {
    URI uri = URI.create("jar:" + jar.toUri());
    try (FileSystem content = FileSystems.newFileSystem(uri, Map.of())) {
      Path library = content.getPath(name());
      if (Files.exists(library)) {
        Files.move(library, jar.resolveSibling(name()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** As {@code org.duckdb.DuckDBNative} names it. */
  private static String name() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return "libduckdb_java.so_osx_universal";
    }
    String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean isArm = architecture.equals("aarch64") || architecture.equals("arm64");
    return "libduckdb_java.so_"
        + (system.startsWith("windows") ? "windows" : "linux")
        + (isArm ? "_arm64" : "_amd64");
  }
}
