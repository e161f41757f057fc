package org.w3id.dyad;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpN;

/** Which part of Dyad may know which. */
@AnalyzeClasses(packages = "org.w3id.dyad", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule ROOMS_HAVE_NO_CYCLES =
      slices().matching("org.w3id.dyad.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("org.w3id.dyad.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_COMMANDS_WRITE_TO_THE_CONSOLE_AND_EXIT =
      noClasses()
          .that()
          .haveNameNotMatching("org\\.w3id\\.dyad\\.Dyad(\\$.*)?")
          .and()
          // The log is written to the standard error.
          .doNotHaveFullyQualifiedName("org.w3id.dyad.log.JsonLogger")
          .and()
          .resideOutsideOfPackage("org.w3id.dyad.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONLY_THE_BRIDGE_KNOWS_BOTH_JENA_AND_RDF4J =
      classes()
          .that()
          .haveNameNotMatching("org\\.w3id\\.dyad\\.release\\.Bridge(\\$.*)?")
          .should(
              not(dependOnClassesThat(resideInAnyPackage("org.eclipse.rdf4j..")))
                  .or(not(dependOnClassesThat(resideInAnyPackage("org.apache.jena..")))))
          .allowEmptyShould(true);

  /**
   * These factories add to the operator that they are given, which may be a part of another one.
   */
  @ArchTest
  static final ArchRule ALGEBRA_IS_IMMUTABLE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.w3id.dyad.sparql.algebra.Operators")
          .should()
          .callMethodWhere(
              target(owner(assignableTo(OpFilter.class)))
                  .and(target(nameMatching("filter|filterBy|filterAlways|ensureFilter"))))
          .orShould()
          .callMethodWhere(
              target(owner(assignableTo(OpN.class))).and(target(nameMatching("create|add"))));

  @ArchTest
  static final ArchRule EVALUATION_KNOWS_NOTHING_OF_FLOWS =
      noClasses()
          .that()
          .resideInAPackage("org.w3id.dyad.sparql..")
          .should(
              dependOnClassesThat(
                  resideInAPackage("org.w3id.dyad..")
                      .and(DescribedPredicate.not(resideInAPackage("org.w3id.dyad.sparql..")))));

  /** A clock that is set back would else keep an address out, or a query running, for as long. */
  @ArchTest
  static final ArchRule TIMES_ARE_MEASURED_BY_A_CLOCK_THAT_CANNOT_BE_SET =
      noClasses()
          .that()
          .resideInAPackage("org.w3id.dyad.http..")
          .and()
          .doNotHaveFullyQualifiedName("org.w3id.dyad.http.admission.AccessLog")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethodWhere(
              target(owner(resideInAPackage("java.time.."))).and(target(nameMatching("now"))))
          .orShould()
          .dependOnClassesThat(assignableTo(Clock.class).or(assignableTo(Date.class)));
}
