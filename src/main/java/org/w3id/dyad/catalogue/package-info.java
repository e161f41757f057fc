/**
 * What a release says of itself: its data sets with their licences, counts and downloads, by DCAT
 * and VoID. {@link Catalogue} is the entrance. Knows neither how data sets are loaded nor how the
 * catalogue is served.
 */
package org.w3id.dyad.catalogue;
