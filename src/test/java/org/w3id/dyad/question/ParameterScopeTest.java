package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.PatternVars;
import org.junit.jupiter.api.Test;

/**
 * A sub-select knows a parameter that stands outside of it only if it projects the variable: else
 * the variable in it is another one, and the answer is the same whatever is set.
 */
class ParameterScopeTest {

  @Test
  void everyParameterReachesTheSubSelectsThatUseIt() throws IOException {
    Set<String> lost = new TreeSet<>();
    for (Question question : Questions.load(Path.of("queries")).all()) {
      Set<Var> parameters =
          question.parameters().stream().map(Parameter::variable).collect(Collectors.toSet());
      collect(question.name(), question.query().getQueryPattern(), parameters, lost);
    }
    assertEquals(Set.of(), lost);
  }

  private static void collect(String name, Element pattern, Set<Var> outer, Set<String> lost) {
    ElementWalker.walk(
        pattern,
        new ElementVisitorBase() {
          @Override
          public void visit(ElementSubQuery part) {
            Query query = part.getQuery();
            Set<Var> used = new TreeSet<>(Comparator.comparing(Var::getVarName));
            used.addAll(PatternVars.vars(query.getQueryPattern()));
            used.retainAll(outer);
            used.removeAll(query.getProjectVars());
            used.removeIf(
                variable ->
                    Question.own(Path.of(name), query.toString()).parameters().stream()
                        .anyMatch(one -> one.variable().equals(variable)));
            used.forEach(variable -> lost.add(name + " " + variable));
            collect(name, query.getQueryPattern(), outer, lost);
          }
        });
  }
}
