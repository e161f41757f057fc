package org.w3id.dyad.catalogue;

import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What kind of object a statement has.
 *
 * @param classes the narrowest classes of a thing, {@code rdfs:Resource} if it has none; empty for
 *     a literal
 * @param datatypes the datatype of a literal; empty for a thing
 */
record ObjectKind(Set<Node> classes, Set<Node> datatypes) {}
