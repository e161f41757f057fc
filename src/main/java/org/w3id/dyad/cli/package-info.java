/**
 * The commands of {@code ./dyad}, a class each, with their options and exit codes. They read
 * arguments, call one other room, and print; nothing is computed here.
 */
package org.w3id.dyad.cli;
