package org.w3id.dyad.rdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * Makes values for a parser so that the same file always gives the same blank nodes: named as in
 * the file, or numbered in its order where they have no name. The parser must preserve the names
 * that it finds. All names are letters and digits, so that every format keeps them.
 */
public final class StableBlankNodes extends SimpleValueFactory {
  private final String prefix;
  private long count;

  /**
   * Begins a file.
   *
   * @param prefix letters and digits with which no other file of the same data set begins
   * @throws IllegalArgumentException if it has other characters
   */
  public StableBlankNodes(String prefix) {
    if (!prefix.matches("[A-Za-z0-9]+")) {
      throw new IllegalArgumentException("not only letters and digits: " + prefix);
    }
    this.prefix = prefix;
  }

  @Override
  public BNode createBNode() {
    count++;
    return super.createBNode(prefix + "a" + count);
  }

  @Override
  public BNode createBNode(String name) {
    boolean isPlain = name.length() < 80 && name.matches("[A-Za-z0-9]+");
    return super.createBNode(
        isPlain
            ? prefix + "n" + name
            : prefix + "x" + HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)));
  }
}
