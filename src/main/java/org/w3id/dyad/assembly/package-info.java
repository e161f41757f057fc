/**
 * Makes releases: reads sources, derives, assesses, describes, and publishes by one renaming.
 * {@link Build} is the entrance. Knows no server and prints nothing.
 */
package org.w3id.dyad.assembly;
