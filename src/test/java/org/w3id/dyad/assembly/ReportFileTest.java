package org.w3id.dyad.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.source.api.Rejection;

final class ReportFileTest {
  private static final String HEADER = "kind,source,file,line,column,value,reason\n";

  @TempDir Path folder;

  @Test
  void whatAnEarlierReportSaysIsKeptWordForWord() throws IOException {
    Path earlier = folder.resolve("earlier.csv");
    try (ReportFile report = new ReportFile(earlier)) {
      report.rejected(new Rejection("aei", "a.csv", 7, "Millions", "1,\n\"2\"", "is no amount"));
      report.remarked(new Rejection("aei", "a.csv", 8, "", "", "says again"));
    }
    Path later = folder.resolve("later.csv");
    try (ReportFile report = new ReportFile(later)) {
      report.rejected(new Rejection("desta", "d.csv", 2, "year", "x", "is no year"));
      report.copy(earlier);
    }
    assertEquals(
        HEADER
            + "rejected,desta,d.csv,2,year,x,is no year\n"
            + "rejected,aei,a.csv,7,Millions,\"1,\n\"\"2\"\"\",is no amount\n"
            + "remark,aei,a.csv,8,,,says again\n",
        Files.readString(later));
  }

  @Test
  void aReportWithoutRowsAddsNothing() throws IOException {
    Path earlier = folder.resolve("earlier.csv");
    new ReportFile(earlier).close();
    Path later = folder.resolve("later.csv");
    try (ReportFile report = new ReportFile(later)) {
      report.copy(earlier);
    }
    assertEquals(HEADER, Files.readString(later));
  }
}
