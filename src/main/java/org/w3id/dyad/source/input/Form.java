package org.w3id.dyad.source.input;

import java.util.List;

/**
 * A form in which a source is published, known by its columns.
 *
 * @param title what people call it, such as {@code legacy CSV}
 * @param columns the columns by which it is known and without which it cannot be read
 */
public record Form(String title, List<String> columns) {

  /** Whether a file with this header has this form. */
  public boolean fits(Header header) {
    return header.missing(columns).isEmpty();
  }
}
