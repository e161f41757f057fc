/**
 * What crawlers ask of a server: which paths they may take, and which pages there are.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309, robots.txt</a>
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps</a>
 */
package org.w3id.dyad.http.crawl;
