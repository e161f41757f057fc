/**
 * What sources read through: {@link Inputs} opens files and archives, {@link TabularSource} reads a
 * table of whatever format row by row. Nothing here keeps a file in memory or knows what a
 * publisher means.
 */
package org.w3id.dyad.source.format;
