/**
 * What a source is written with: {@link Source} reads files, {@link Sink} takes what it says,
 * {@link Facts} and {@link Draft} write statements about things, {@link Areas} and {@link
 * AreaCodes} know states by name and code, {@link Rejection} tells of a row that cannot be used.
 * Knows no publisher and no format.
 */
package org.w3id.dyad.source.api;
