package org.w3id.dyad.source.format.row;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the codes of a column mean.
 *
 * @param meanings by code
 * @param missing codes for what is not known or does not apply, beside an empty field
 * @param <T> what a code stands for
 */
public record Codes<T>(Map<String, T> meanings, Set<String> missing) {

  /** Codes of which none stands for what is not known. */
  public Codes(Map<String, T> meanings) {
    this(meanings, Set.of());
  }

  /** What the code of a column means, if it is known. */
  public Optional<T> read(Fields fields, String column) {
    String code = fields.get(column);
    return code.isEmpty() || missing.contains(code)
        ? Optional.empty()
        : Optional.of(of(column, code));
  }

  /** What the code of a column means, which must be there. */
  public T required(Fields fields, String column) {
    return of(column, fields.text(column));
  }

  /** What one of the codes of a column means. */
  public T of(String column, String code) {
    T meaning = meanings.get(code);
    if (meaning == null) {
      throw new UnusableValueException(
          column,
          code,
          "is not one of " + String.join(", ", meanings.keySet().stream().sorted().toList()));
    }
    return meaning;
  }
}
