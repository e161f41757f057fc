/**
 * {@code /map}: the states coloured by how they stand to one of them. The shapes are drawn by the
 * build, from Natural Earth; what is disputed is hatched and belongs to no side.
 */
package org.w3id.dyad.http.pages.map;
