/**
 * The parts of HTML pages: templates, the texts of the interface in each language, and {@link
 * Html}, which writes drawings. Knows no page.
 */
package org.w3id.dyad.html;
