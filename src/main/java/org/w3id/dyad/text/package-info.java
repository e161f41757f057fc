/**
 * Full-text search over what things are called: an index that belongs to a release and is never
 * changed after the build.
 */
package org.w3id.dyad.text;
