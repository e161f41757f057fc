/** The Global Sanctions Data Base. */
package org.w3id.dyad.source.gsdb;
