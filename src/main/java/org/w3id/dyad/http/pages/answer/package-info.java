/**
 * What a page shows of an answer: {@link Answers} asks the shipped questions, {@link AnswerTable}
 * is what a table shows, with names, numbers and dates as the reader's language has them.
 */
package org.w3id.dyad.http.pages.answer;
