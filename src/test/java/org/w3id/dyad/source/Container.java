package org.w3id.dyad.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.file.PathUtils;

/** A form in which a file is packed or saved by other programs, and what may befall it. */
enum Container {
  GZIP(".gz") {
    @Override
    byte[] pack(Path file) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(bytes)) {
        Files.copy(file, out);
      }
      return bytes.toByteArray();
    }
  },
  ZIP(".zip") {
    @Override
    byte[] pack(Path file) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream out = new ZipOutputStream(bytes)) {
        put(out, "folder/" + file.getFileName(), Files.readAllBytes(file));
      }
      return bytes.toByteArray();
    }
  },
  XLSX(".xlsx") {
    @Override
    byte[] pack(Path file) throws IOException {
      Path folder = Files.createTempDirectory(file.getFileName().toString());
      try {
        Files.write(
            folder.resolve("Data.csv"), Cells.of(Files.readAllBytes(file)).separated(',').bytes());
        Path book = WorkbookOfTables.write(folder, folder.resolve("book.xlsx"));
        return Files.readAllBytes(book);
      } finally {
        PathUtils.deleteDirectory(folder);
      }
    }
  },
  ODS(".ods") {
    @Override
    byte[] pack(Path file) throws IOException {
      StringBuilder rows = new StringBuilder();
      for (List<String> row : Cells.of(Files.readAllBytes(file)).rows()) {
        rows.append("<table:table-row>");
        row.forEach(cell -> rows.append(cell(cell)));
        rows.append("</table:table-row>");
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream out = new ZipOutputStream(bytes)) {
        put(out, "mimetype", ODS_TYPE.getBytes(StandardCharsets.UTF_8));
        put(out, "content.xml", ODS_CONTENT.formatted(rows).getBytes(StandardCharsets.UTF_8));
      }
      return bytes.toByteArray();
    }
  };

  private static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String ODS_CONTENT =
      "<office:document-content xmlns:office='urn:o' xmlns:table='urn:t' xmlns:text='urn:x'>"
          + "<office:body><office:spreadsheet><table:table table:name='Data'>%s</table:table>"
          + "</office:spreadsheet></office:body></office:document-content>";
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d+)?");
  private static final Pattern ROW =
      Pattern.compile("(?s)<(table:table-)?row\\b.*?</(table:table-)?row>");
  private static final Pattern CELL =
      Pattern.compile("(?s)<(?:c|table:table-cell)\\b[^>]*(?:/>|>.*?</(?:c|table:table-cell)>)");

  private final String ending;

  Container(String ending) {
    this.ending = ending;
  }

  abstract byte[] pack(Path file) throws IOException;

  /** The name of the packed file. */
  String name(Path file) {
    String name = file.getFileName().toString();
    return isSpreadsheet() ? name.replaceFirst("\\.[^.]+$", "") + ending : name + ending;
  }

  boolean isSpreadsheet() {
    return this == XLSX || this == ODS;
  }

  private static String cell(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    String value =
        NUMBER.matcher(text).matches()
            ? " office:value-type='float' office:value='" + text + "'"
            : " office:value-type='string'";
    return "<table:table-cell" + value + "><text:p>" + escaped + "</text:p></table:table-cell>";
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(bytes);
  }

  /** Cuts the file off anywhere, changes one bit, or changes what stands in its sheet. */
  byte[] damaged(byte[] file, Random random) throws IOException {
    switch (random.nextInt(isSpreadsheet() ? 6 : 2)) {
      case 0 -> {
        return Arrays.copyOf(file, random.nextInt(file.length));
      }
      case 1 -> {
        byte[] changed = file.clone();
        changed[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
      }
      default -> {
        return withSheet(file, random);
      }
    }
  }

  /** The file with another sheet, whole and with the right checksum. */
  private byte[] withSheet(byte[] file, Random random) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts(file).entrySet()) {
        boolean isSheet = part.getKey().matches("content\\.xml|xl/worksheets/sheet.*");
        put(out, part.getKey(), isSheet ? changed(part.getValue(), random) : part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] changed(byte[] sheet, Random random) {
    String xml = new String(sheet, StandardCharsets.UTF_8);
    String changed =
        switch (random.nextInt(5)) {
          case 0 -> xml.substring(0, random.nextInt(xml.length()));
          case 1 -> replaced(xml, ROW, random, row -> row + row);
          case 2 -> replaced(xml, ROW, random, row -> "");
          case 3 -> replaced(xml, CELL, random, cell -> cell.replaceFirst(">.*</", "></"));
          default -> replaced(xml, CELL, random, cell -> "");
        };
    return changed.getBytes(StandardCharsets.UTF_8);
  }

  /** Changes one of the parts that a pattern finds. */
  private static String replaced(
      String xml, Pattern pattern, Random random, UnaryOperator<String> change) {
    List<MatchResult> parts = pattern.matcher(xml).results().toList();
    if (parts.isEmpty()) {
      return xml;
    }
    MatchResult part = parts.get(random.nextInt(parts.size()));
    return xml.substring(0, part.start()) + change.apply(part.group()) + xml.substring(part.end());
  }

  /** All text of the parts of a spreadsheet. */
  static String text(byte[] file) throws IOException {
    StringBuilder text = new StringBuilder();
    parts(file).values().forEach(part -> text.append(new String(part, StandardCharsets.UTF_8)));
    return text.toString();
  }

  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }
}
