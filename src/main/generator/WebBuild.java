import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Bundles the scripts, style sheets and pictures of {@code web/} by its npm script {@code build},
 * and installs before that what its lock file names. The build runs this file from its source. It
 * does nothing if the bundle is newer than all of {@code web/}, so that npm is needed only after a
 * change, and the network only after a change of the lock file.
 *
 * <p>Arguments: the folder {@code web}, the folder of the bundle.
 */
public final class WebBuild {
  private static final String MODULES = "node_modules";

  private final Path web;
  private final Path bundle;

  private WebBuild(Path web, Path bundle) {
    this.web = web;
    this.bundle = bundle.toAbsolutePath();
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    new WebBuild(Path.of(arguments[0]), Path.of(arguments[1])).run();
  }

  private void run() throws IOException, InterruptedException {
    if (isOlder(bundle.resolve("files.properties"), sources())) {
      Path installed = web.resolve(MODULES).resolve(".package-lock.json");
      if (isOlder(installed, List.of(web.resolve("package-lock.json")))) {
        npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
      }
      npm("run", "--silent", "build", "--", bundle.toString());
    }
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(web)) {
      return files
          .filter(file -> !file.startsWith(web.resolve(MODULES)) && Files.isRegularFile(file))
          .toList();
    }
  }

  private static boolean isOlder(Path made, List<Path> sources) throws IOException {
    if (!Files.exists(made)) {
      return true;
    }
    FileTime time = Files.getLastModifiedTime(made);
    for (Path source : sources) {
      if (Files.getLastModifiedTime(source).compareTo(time) > 0) {
        return true;
      }
    }
    return false;
  }

  private void npm(String... arguments) throws IOException, InterruptedException {
    boolean isWindows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    List<String> command = new ArrayList<>(List.of(isWindows ? "npm.cmd" : "npm"));
    command.addAll(List.of(arguments));
    int status = start(command).waitFor();
    if (status != 0) {
      fail(
          "\""
              + String.join(" ", command)
              + "\" in "
              + web
              + " ended with "
              + status
              + ", see above");
    }
  }

  private Process start(List<String> command) throws IOException {
    try {
      return new ProcessBuilder(command).directory(web.toFile()).inheritIO().start();
    } catch (IOException e) {
      if (Files.isDirectory(web)) {
        fail("no npm found. Install it, for example: apt install npm");
      }
      throw e;
    }
  }

  private static void fail(String message) {
    System.err.println("web: " + message);
    System.exit(1);
  }
}
