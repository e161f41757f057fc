/** {@code /docs}: how to read the site, from the project's own documents in Markdown. */
package org.w3id.dyad.http.pages.docs;
