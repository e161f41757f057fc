package org.w3id.dyad.trade;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Numbers things in the order in which they come, and writes each with its number to a file, so
 * that rows need only have the number.
 *
 * @param <T> what is numbered
 */
final class NumberedValues<T> implements AutoCloseable {

  /** Beyond this it is begun anew, so that it stays small: then a thing has several numbers. */
  private static final int LIMIT = 500_000;

  private final Map<T, Integer> numbers = new HashMap<>();
  private final Function<T, String> cells;
  private final OutputStream out;
  private int count;

  /**
   * Begins.
   *
   * @param file where things go, one on a line
   * @param cells what is written of a thing behind its number, separated by commas
   */
  NumberedValues(Path file, Function<T, String> cells) throws IOException {
    this.cells = cells;
    this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  /** The number of a thing, from 0. Whatever {@code cells} throws of a new one is thrown on. */
  int number(T thing) throws IOException {
    Integer known = numbers.get(thing);
    return known == null ? add(thing) : known;
  }

  private int add(T thing) throws IOException {
    String line = count + "," + cells.apply(thing) + "\n";
    out.write(line.getBytes(StandardCharsets.UTF_8));
    if (numbers.size() >= LIMIT) {
      numbers.clear();
    }
    numbers.put(thing, count);
    return count++;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
