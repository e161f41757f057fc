/**
 * Answers for programs, in JSON: of a question, of two states, of a state, of claims. The HTTP API
 * and the tools for language models give the same ones.
 */
package org.w3id.dyad.answer;
