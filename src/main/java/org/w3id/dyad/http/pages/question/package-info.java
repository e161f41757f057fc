/**
 * {@code /questions/<theme>/<name>}: a question with fields that know their kind, its rows as a
 * table that can be sorted, filtered and turned over, as a chart, and as files.
 */
package org.w3id.dyad.http.pages.question;
