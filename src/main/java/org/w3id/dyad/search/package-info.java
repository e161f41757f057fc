/**
 * Search by name: an index that belongs to a release and is not changed after it is made. {@link
 * LabelIndex} asks it, {@link LabelIndexWriter} makes it. Knows no more of the graph than labels.
 */
package org.w3id.dyad.search;
