/**
 * Bytes of files and archives as text in a known encoding, within limits. {@link Input} is the
 * entrance. Knows no format of records.
 */
package org.w3id.dyad.source.format.file;
