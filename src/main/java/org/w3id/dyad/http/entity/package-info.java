/**
 * The things of a release as entities, as protocols of matching have them: identifier, name,
 * description, types, properties.
 */
package org.w3id.dyad.http.entity;
