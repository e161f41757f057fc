/**
 * Certificates of answers: what was asked of which release, what the answer was, and who says so.
 * Anybody who has the release can replay them offline.
 */
package org.w3id.dyad.certificate;
