/**
 * Dyad: a knowledge graph of the relations between states. {@link Dyad} is the command line; each
 * room below it says what it is for, where to enter it, and what it does not know.
 */
package org.w3id.dyad;
