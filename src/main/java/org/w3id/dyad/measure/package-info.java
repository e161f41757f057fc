/**
 * What tables of many states say: a {@link DataPoint} is one indicator of one state or pair at one
 * time. Pure values; where they are kept is decided elsewhere.
 */
package org.w3id.dyad.measure;
