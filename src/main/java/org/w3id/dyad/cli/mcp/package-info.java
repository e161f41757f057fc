/** The command that serves tools for language models on standard input and output. */
package org.w3id.dyad.cli.mcp;
