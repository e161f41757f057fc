package org.w3id.dyad.name;

/** By which rules names are compared. */
public enum NameKind {
  /** Given name, family name, patronymic, in any order. */
  PERSON,
  /** A name with a legal form perhaps, and perhaps abbreviated. */
  ORGANIZATION,
  /** A ship: few words, numbers count. */
  VESSEL,
  /** A state or a territory, whose names in many languages are known. */
  STATE,
  /** A town, or anything else: all words count. */
  PLACE
}
