/** The parts of HTML pages: {@link Html} escapes all that it is given. Knows no page. */
package org.w3id.dyad.html;
