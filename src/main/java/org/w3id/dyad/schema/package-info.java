/**
 * What the things of a release look like, by class: which properties they have, by what the
 * catalogue counts, and which they must have, by the shapes. {@link
 * org.w3id.dyad.schema.ClassSchema} is the entrance.
 */
package org.w3id.dyad.schema;
