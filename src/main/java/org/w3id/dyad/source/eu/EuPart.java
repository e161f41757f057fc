package org.w3id.dyad.source.eu;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A part of an entry, such as a name or an address, in whichever form the list has it: values by
 * the names that the attributes of version 1.1 of the XML have.
 *
 * @param values the value of a name, an empty text if there is none
 */
record EuPart(UnaryOperator<String> values) {
  String get(String name) {
    String value = values.apply(name);
    return value == null || value.equals("UNKNOWN") ? "" : value.strip();
  }

  boolean isFilled(List<String> names) {
    return names.stream().anyMatch(name -> !get(name).isEmpty());
  }

  boolean isTrue(String name) {
    return get(name).equalsIgnoreCase("true");
  }
}
