package org.w3id.dyad.source.eu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Header;

/** The list as CSV: a row repeats the entry with one of its names, addresses, dates or numbers. */
final class EuTable {
  private static final List<String> NAME = List.of("wholeName", "lastName", "firstName");
  private static final List<String> ADDRESS =
      List.of(
          "street", "poBox", "city", "zipCode", "region", "place", "countryDescription", "number");
  private static final List<String> BIRTH =
      List.of("birthdate", "year", "yearRangeFrom", "city", "place", "countryDescription");
  private static final List<String> IDENTIFICATION = List.of("number", "latinNumber");
  private static final List<String> CITIZENSHIP = List.of("countryDescription");

  /** Version 1.1 names its columns as the XML does, with the part before. */
  static final Form LATER =
      new Form(
          "version 1.1 of the CSV",
          List.of(
              "Entity_LogicalId",
              "Entity_SubjectType",
              "Entity_Regulation_Programme",
              "Entity_Regulation_NumberTitle",
              "NameAlias_WholeName"));

  /** Version 1.0 has the columns of the list before 2018. */
  static final Form EARLIER =
      new Form(
          "version 1.0 of the CSV",
          List.of(
              "Entity_logical_id", "Subject_type", "Leba_numtitle", "Programme", "Naal_wholename"));

  private static final Map<String, String> EARLIER_ENTITY =
      Map.of(
          "logicalId", "Entity_logical_id",
          "subjectType", "Subject_type",
          "remark", "Entity_remark",
          "euReferenceNumber", "EU_ref_num",
          "numberTitle", "Leba_numtitle",
          "publicationDate", "Leba_publication_date",
          "publicationUrl", "Leba_url",
          "programme", "Programme");

  private static final Map<String, String> EARLIER_PART =
      Map.of(
          "logicalId", "logical_id",
          "nameLanguage", "language",
          "birthdate", "date",
          "countryDescription", "country");

  private EuTable() {}

  /** What a row says. */
  static EuEntry entry(Form form, Fields fields) {
    return form.equals(LATER) ? later(fields) : earlier(fields);
  }

  private static EuEntry later(Fields fields) {
    return new EuEntry(
        new EuPart(name -> fields.get("Entity_" + upper(name))),
        List.of(new EuPart(name -> fields.get("Entity_Regulation_" + upper(name)))),
        part(later(fields, "NameAlias_"), NAME),
        part(later(fields, "Address_"), ADDRESS),
        part(later(fields, "BirthDate_"), BIRTH),
        part(later(fields, "Identification_"), IDENTIFICATION),
        part(later(fields, "Citizenship_"), CITIZENSHIP));
  }

  /** The XML repeats in an attribute what part it is of, as in {@code identificationTypeCode}. */
  private static EuPart later(Fields fields, String prefix) {
    return new EuPart(
        name -> fields.get(prefix + upper(name.replace("identificationType", "type"))));
  }

  private static String upper(String name) {
    return switch (name) {
      case "unitedNationId" -> "UnitedNationId";
      case "euReferenceNumber" -> "EU_ReferenceNumber";
      case "birthdate" -> "BirthDate";
      case "issueDate" -> "IssuedDate";
      default -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
    };
  }

  private static EuEntry earlier(Fields fields) {
    EuPart entity = new EuPart(name -> fields.get(EARLIER_ENTITY.getOrDefault(name, "")));
    return new EuEntry(
        entity,
        List.of(entity),
        part(earlier(fields, "Naal_"), NAME),
        part(earlier(fields, "Addr_"), ADDRESS),
        part(earlier(fields, "Birt_"), BIRTH),
        part(earlier(fields, "Iden_"), IDENTIFICATION),
        part(earlier(fields, "Citi_"), CITIZENSHIP));
  }

  private static EuPart earlier(Fields fields, String prefix) {
    return new EuPart(name -> fields.get(prefix + EARLIER_PART.getOrDefault(name, name)));
  }

  private static List<EuPart> part(EuPart part, List<String> filled) {
    return part.isFilled(filled) ? List.of(part) : List.of();
  }

  /**
   * The names of the columns, if a record holds them: version 1.0 names the number of the entry
   * again before each part, and only the first of such columns keeps its name.
   */
  static Optional<List<String>> header(List<String> fields) {
    List<String> numbered = numbered(fields);
    if (EARLIER.fits(new Header(numbered))) {
      return Optional.of(numbered);
    }
    return LATER.fits(new Header(numbered)) ? Optional.of(fields) : Optional.empty();
  }

  private static List<String> numbered(List<String> fields) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (String field : fields) {
      int count = seen.merge(field.toLowerCase(Locale.ROOT), 1, Integer::sum);
      names.add(count == 1 || field.isEmpty() ? field : field + " (" + count + ")");
    }
    return names;
  }
}
