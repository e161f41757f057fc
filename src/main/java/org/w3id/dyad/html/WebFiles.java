package org.w3id.dyad.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The scripts, style sheets and pictures of the pages. The build bundles {@code web/} into files
 * whose names have a hash of their content, so that browsers may keep them for good.
 */
public final class WebFiles {
  /** The files that are shipped. */
  public static final WebFiles SHIPPED = new WebFiles();

  /** The licences of the packages of which something is in a bundle. */
  public static final String LICENCES = "licences.txt";

  private static final String FOLDER = "/web/";

  private final Map<String, String> names;

  private WebFiles() {
    Properties read = new Properties();
    try (InputStream in = open("files.properties")) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> files = new TreeMap<>();
    read.forEach((name, file) -> files.put((String) name, (String) file));
    files.put(LICENCES, LICENCES);
    names = Collections.unmodifiableMap(files);
  }

  private static InputStream open(String file) {
    InputStream in = WebFiles.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new IllegalStateException("the build has no " + FOLDER + file);
    }
    return in;
  }

  /** The path on the server, with the hash of the content. */
  public String address(String name) {
    return FOLDER + file(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  /** The text of a file. */
  public String read(String name) {
    return new String(
        content(file(name).orElseThrow(() -> new IllegalArgumentException(name))),
        StandardCharsets.UTF_8);
  }

  /** The text of a file that the build makes for the server itself; it is sent to nobody. */
  public String data(String file) {
    return new String(content(file), StandardCharsets.UTF_8);
  }

  /** The file that is meant by its name without or with the hash. */
  public Optional<String> file(String name) {
    return Optional.ofNullable(names.get(name))
        .or(() -> names.containsValue(name) ? Optional.of(name) : Optional.empty());
  }

  /** The bytes of a file that {@link #file} has given, or of its form as gzip, {@code .gz}. */
  public byte[] content(String file) {
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file's name has the hash of its content. */
  public boolean isLasting(String name) {
    return !names.containsKey(name);
  }
}
