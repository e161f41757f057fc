package org.w3id.dyad.source.format.row;

import java.util.List;

/**
 * A form in which a source is published, known by its columns.
 *
 * @param title what people call it, such as {@code legacy CSV}
 * @param columns the columns by which it is known and without which it cannot be read
 * @param numbers the columns of numbers that may have a fraction; by all of them is settled which
 *     sign stands before it, see {@link DecimalSign}
 * @param grouped whether the publisher parts the thousands of such numbers by commas
 * @param monthFirst the columns of dates such as {@code 01/31/2018}
 */
public record Form(
    String title,
    List<String> columns,
    List<String> numbers,
    boolean grouped,
    List<String> monthFirst) {

  /** A form without numbers that may have a fraction. */
  public Form(String title, List<String> columns) {
    this(title, columns, List.of());
  }

  /** A form whose publisher does not part thousands. */
  public Form(String title, List<String> columns, List<String> numbers) {
    this(title, columns, numbers, false, List.of());
  }

  /** Whether a file with this header has this form. */
  public boolean fits(Header header) {
    return header.missing(columns).isEmpty();
  }
}
