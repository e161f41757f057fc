package org.w3id.dyad.rdf;

import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * Makes values for a parser so that the same file always gives the same blank nodes: they are
 * numbered in the order in which they stand in the file. The parser must preserve the labels that
 * it finds.
 */
public final class StableBlankNodes extends SimpleValueFactory {
  private final String file;
  private int count;

  /**
   * Begins a file.
   *
   * @param file a name that no other file in the same data set has
   */
  public StableBlankNodes(String file) {
    this.file = Iris.key(file);
  }

  @Override
  public BNode createBNode() {
    count++;
    return super.createBNode(file + "-n" + count);
  }

  @Override
  public BNode createBNode(String label) {
    return super.createBNode(file + "-l" + label);
  }
}
