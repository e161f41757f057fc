package org.w3id.dyad.source.rdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * Blank nodes that have the same names whenever the same file is read: the names of the file, and
 * for those without one a number in the order of the file. Files of one load are kept apart by
 * their number. Nothing is remembered but that count.
 */
final class StableNodes extends SimpleValueFactory {
  private final String prefix;
  private long count;

  StableNodes(int file) {
    this.prefix = "f" + file;
  }

  @Override
  public BNode createBNode() {
    count++;
    return super.createBNode(prefix + "a" + count);
  }

  @Override
  public BNode createBNode(String name) {
    boolean plain = name.length() < 80 && name.matches("[A-Za-z0-9]+");
    return super.createBNode(
        plain
            ? prefix + "n" + name
            : prefix + "x" + HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)));
  }
}
