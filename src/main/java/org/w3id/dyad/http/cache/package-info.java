/**
 * Answers that are kept, and answers that are computed once for all who ask at the same time.
 * {@link AnswerKey} holds all that decides an answer.
 */
package org.w3id.dyad.http.cache;
