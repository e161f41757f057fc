/** In which form the program logs: lines of text, or a JSON object a line. */
package org.w3id.dyad.log;
