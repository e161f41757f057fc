package org.w3id.dyad.sparql.algebra;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/**
 * Inverts the single steps of a path in the place of a part of it: {@code ^(a/b)} is {@code ^b/^a}.
 * ARQ (5.6.0) starts an inverted sequence between two variables at nodes from which it cannot lead.
 */
public final class InverseSteps extends TransformCopy {

  @Override
  public Op transform(OpPath op) {
    TriplePath path = op.getTriplePath();
    Path stepwise = stepwise(path.getPath(), false);
    return new OpPath(new TriplePath(path.getSubject(), stepwise, path.getObject()));
  }

  private static Path stepwise(Path path, boolean isInverse) {
    if (path instanceof P_Inverse inverse) {
      return stepwise(inverse.getSubPath(), !isInverse);
    }
    if (path instanceof P_Seq seq) {
      Path left = stepwise(seq.getLeft(), isInverse);
      Path right = stepwise(seq.getRight(), isInverse);
      return isInverse ? new P_Seq(right, left) : new P_Seq(left, right);
    }
    if (path instanceof P_Alt alt) {
      return new P_Alt(stepwise(alt.getLeft(), isInverse), stepwise(alt.getRight(), isInverse));
    }
    if (path instanceof P_ZeroOrOne one) {
      return new P_ZeroOrOne(stepwise(one.getSubPath(), isInverse));
    }
    if (path instanceof P_ZeroOrMore1 many) {
      return new P_ZeroOrMore1(stepwise(many.getSubPath(), isInverse));
    }
    if (path instanceof P_OneOrMore1 many) {
      return new P_OneOrMore1(stepwise(many.getSubPath(), isInverse));
    }
    return isInverse ? new P_Inverse(path) : path;
  }
}
