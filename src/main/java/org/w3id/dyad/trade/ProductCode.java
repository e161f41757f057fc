package org.w3id.dyad.trade;

import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;

/**
 * A kind of goods in a nomenclature, or all goods.
 *
 * @param revision the product nomenclature, such as {@code HS2022}; empty if and only if the
 *     product is the total
 * @param code the product code in it, such as {@code 854231}, or {@code TOTAL}
 */
public record ProductCode(String revision, String code) {
  /** The code that stands for all products. */
  public static final String TOTAL = "TOTAL";

  /** All products. */
  public static final ProductCode ALL = new ProductCode("", TOTAL);

  /** The product, {@code …/id/product/HS2022/854231} or {@code …/id/product/TOTAL}. */
  public IRI iri() {
    return Iris.id("product", revision.isEmpty() ? code : revision + "/" + code);
  }

  /**
   * The chapter of the Harmonized System, the first two digits of the code; empty for the total and
   * for other nomenclatures.
   */
  Optional<ProductCode> chapter() {
    return beginning(2);
  }

  /**
   * The heading of the Harmonized System, the first four digits of the code; empty for the total,
   * for chapters and for other nomenclatures.
   */
  Optional<ProductCode> heading() {
    return beginning(4);
  }

  private Optional<ProductCode> beginning(int count) {
    return hasDigits(count)
        ? Optional.of(new ProductCode(revision, code.substring(0, count)))
        : Optional.empty();
  }

  boolean hasDigits(int count) {
    return revision.startsWith("HS") && code.length() >= count;
  }

  /** What stands for it in the IRI of a flow: the nomenclature precedes other codes than TOTAL. */
  public String key() {
    return revision.isEmpty() ? code : revision + "-" + code;
  }
}
