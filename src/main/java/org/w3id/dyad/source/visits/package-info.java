/** Journeys and meetings of the leaders of China: Who, Where, When of CEIAS, and China Vitae. */
package org.w3id.dyad.source.visits;
