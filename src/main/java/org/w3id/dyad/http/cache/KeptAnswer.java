package org.w3id.dyad.http.cache;

/**
 * An answer as it is sent.
 *
 * @param body its bytes, compressed if the key says so
 * @param contentType the header's value
 * @param rows how many rows or triples it has
 * @param isStable whether it is the same each time that it is made of a release
 */
public record KeptAnswer(byte[] body, String contentType, long rows, boolean isStable) {}
