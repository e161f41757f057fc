/**
 * Compares a query with what a release holds, before it runs: terms that are not there, with near
 * ones that are, properties on classes that never have them, literals of another datatype. {@link
 * QueryValidation} is the entrance. Knows neither commands nor the server.
 */
package org.w3id.dyad.validation;
