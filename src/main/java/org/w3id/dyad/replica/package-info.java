/**
 * Releases on several machines: one builds and publishes them as files with a list of their hashes,
 * the others follow the place where they are published, bring each new one and serve it. What is
 * brought is checked here; that the place itself can be trusted is not.
 */
package org.w3id.dyad.replica;
