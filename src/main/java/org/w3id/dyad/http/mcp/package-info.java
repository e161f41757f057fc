/** The Model Context Protocol over HTTP: {@code /mcp}. */
package org.w3id.dyad.http.mcp;
