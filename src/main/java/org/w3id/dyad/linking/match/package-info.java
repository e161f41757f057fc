/**
 * Who is who: compares what two sources say of things, feature by feature, and finds the things of
 * a release that may be the one described.
 */
package org.w3id.dyad.linking.match;
