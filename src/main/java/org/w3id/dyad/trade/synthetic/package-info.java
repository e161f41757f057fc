/**
 * Trade flows that are made up, in the format of a publisher, for tests and benchmarks. Knows
 * nothing of the rest of the program.
 */
package org.w3id.dyad.trade.synthetic;
