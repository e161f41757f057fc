/** The list of sanctions of the United Kingdom's Office of Financial Sanctions Implementation. */
package org.w3id.dyad.source.ofsi;
