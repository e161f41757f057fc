/**
 * Tools, resources and prompts for language models, by the Model Context Protocol. What they give
 * is bounded in tokens and names its sources; texts of sources are data and never instructions.
 */
package org.w3id.dyad.mcp;
