/** The command that downloads what publishers offer. */
package org.w3id.dyad.cli.fetch;
