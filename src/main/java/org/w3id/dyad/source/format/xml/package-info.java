/**
 * XML, element by element. {@link XmlCursor} is the entrance; document types and entities of a
 * file's own are refused.
 */
package org.w3id.dyad.source.format.xml;
