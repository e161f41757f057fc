/**
 * What commands print: tables, progress, and answers in the formats of SPARQL. Knows no command.
 */
package org.w3id.dyad.cli.output;
