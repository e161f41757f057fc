package org.w3id.dyad.source.format.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, so that it can be wrong in ways that no program writes. */
public final class HandMadeWorkbook {
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private final Map<String, String> parts = new LinkedHashMap<>();

  /** One sheet, {@code Data}, with these rows as SpreadsheetML. */
  public HandMadeWorkbook(String rows) {
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    parts.put(
        "xl/workbook.xml",
        "<workbook "
            + MAIN
            + "><workbookPr/><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
            + "</workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
            + "</Relationships>");
  }

  /** Adds or replaces a part; a null leaves it out. */
  public HandMadeWorkbook with(String part, String xml) {
    if (xml == null) {
      parts.remove(part);
    } else {
      parts.put(part, xml);
    }
    return this;
  }

  /** Writes it. */
  public Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
