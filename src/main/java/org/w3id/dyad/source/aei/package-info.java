/** The China Global Investment Tracker of the American Enterprise Institute. */
package org.w3id.dyad.source.aei;
