/**
 * The messages of the Model Context Protocol: how those of each revision are read, checked and
 * answered, over HTTP or a line at a time.
 */
package org.w3id.dyad.mcp.message;
