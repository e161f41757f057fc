/**
 * Records with named fields, whatever they were read from: {@link Rows} and {@link Fields}; numbers
 * and dates as a file as a whole writes them.
 */
package org.w3id.dyad.source.format.row;
