/**
 * Links between things of different data sets: found by rules, decided by persons, kept as data.
 */
package org.w3id.dyad.linking.link;
