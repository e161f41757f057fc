package org.w3id.dyad.linking.name;

/** By which rules names are compared. */
public enum NameKind {
  /** Given name, family name, patronymic, in any order. */
  PERSON,
  /** A name with a legal form perhaps, and perhaps abbreviated. */
  ORGANIZATION,
  /** A ship: few words, numbers count. */
  VESSEL,
  /** A state, a town, or anything else: all words count. */
  PLACE
}
