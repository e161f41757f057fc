package org.w3id.dyad.source.eu;

import java.util.List;

/**
 * An entry of the list, or what a row of the CSV says of one.
 *
 * @param entity what is said of the entry as such
 * @param regulations the acts by which it is listed
 */
record EuEntry(
    EuPart entity,
    List<EuPart> regulations,
    List<EuPart> names,
    List<EuPart> addresses,
    List<EuPart> births,
    List<EuPart> identifications,
    List<EuPart> citizenships) {}
