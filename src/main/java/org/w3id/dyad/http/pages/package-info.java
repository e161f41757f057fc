/** Pages for people, a handler each, written with {@link Page}. */
package org.w3id.dyad.http.pages;
