/** Pages for people: a handler, a model and a template each. */
package org.w3id.dyad.http.pages;
