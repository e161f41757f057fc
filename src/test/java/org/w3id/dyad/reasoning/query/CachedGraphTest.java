package org.w3id.dyad.reasoning.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.junit.jupiter.api.Test;

/** What is found stays the same, whether it is read the first time or again. */
final class CachedGraphTest {
  private static final Node PROPERTY = node("property");

  private static Node node(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }

  /** A subject with no, one, a thousand and more statements. */
  private static Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (int size : new int[] {1, 999, 1_000, 1_001, 2_500}) {
      for (int i = 0; i < size; i++) {
        graph.add(node("subject-" + size), PROPERTY, node("object-" + i));
      }
    }
    return graph;
  }

  @Test
  void theSameIsFoundEachTime() {
    Graph graph = graph();
    Graph cached = new CachedGraph(graph);
    for (int again = 0; again < 3; again++) {
      for (int size : new int[] {0, 1, 999, 1_000, 1_001, 2_500}) {
        for (Node property : List.of(PROPERTY, Node.ANY, node("other"))) {
          Triple pattern = Triple.createMatch(node("subject-" + size), property, Node.ANY);
          List<Triple> found = cached.find(pattern).toList();
          assertEquals(found.size(), Set.copyOf(found).size());
          assertEquals(graph.find(pattern).toSet(), Set.copyOf(found));
        }
      }
      Triple anySubject = Triple.createMatch(Node.ANY, PROPERTY, node("object-1000"));
      assertEquals(graph.find(anySubject).toSet(), cached.find(anySubject).toSet());
    }
  }

  @Test
  void anAnswerThatIsNotReadToItsEndIsWholeTheNextTime() {
    Graph cached = new CachedGraph(graph());
    Triple pattern = Triple.createMatch(node("subject-1001"), PROPERTY, Node.ANY);
    cached.find(pattern).next();
    assertEquals(1_001, cached.find(pattern).toList().size());
  }

  @Test
  void whatIsStoppedOnTheWayIsNotKept() {
    List<Triple> read = new ArrayList<>();
    Graph stopping =
        new GraphBase() {
          @Override
          protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            return new NiceIterator<>() {
              @Override
              public boolean hasNext() {
                return read.size() < 4;
              }

              @Override
              public Triple next() {
                read.add(Triple.create(pattern.getSubject(), PROPERTY, node("o" + read.size())));
                if (read.size() == 2) {
                  throw new IllegalStateException("stopped");
                }
                return read.get(read.size() - 1);
              }
            };
          }
        };
    Graph cached = new CachedGraph(stopping);
    Triple pattern = Triple.createMatch(node("subject"), PROPERTY, Node.ANY);
    assertThrows(IllegalStateException.class, () -> cached.find(pattern).toList());
    assertEquals(2, cached.find(pattern).toList().size());
  }
}
