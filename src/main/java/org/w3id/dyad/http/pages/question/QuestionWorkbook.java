package org.w3id.dyad.http.pages.question;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.http.pages.answer.AnswerCells;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.frame.Host;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.http.protocol.CutException;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.XmlCharacters;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.EnglishNames;

/**
 * The rows of an answer as an Excel workbook, written as they come: numbers and days as such,
 * things by their names with their addresses beside them. A second sheet says where the rows are
 * from.
 */
final class QuestionWorkbook {
  static final Format FORMAT =
      new Format(
          "xlsx",
          List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          null,
          null);

  /** What a sheet holds, by its specification. */
  private static final int MOST_ROWS = 1_048_576;

  private static final int LONGEST = 32_767;

  /** A spreadsheet keeps no more digits of a number. */
  private static final int DIGITS = 15;

  private static final int AT_ONCE = 500;

  private final Exchange<?> exchange;
  private final QuestionRequest asked;
  private final String language;

  private QuestionWorkbook(Exchange<?> exchange, QuestionRequest asked) {
    this.exchange = exchange;
    this.asked = asked;
    language = Messages.of(exchange.languages()).language();
  }

  /** Answers with the workbook. */
  static void send(Exchange<?> exchange, QuestionRequest asked) throws IOException {
    exchange.stream(out -> new QuestionWorkbook(exchange, asked).write(out));
  }

  private void write(OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "Dyad", "1.0");
    try (QueryExec execution = exchange.reading().prepare(asked.question().with(asked.values()))) {
      rows(workbook.newWorksheet("rows"), execution.select());
    }
    source(workbook.newWorksheet("source"));
    workbook.finish();
  }

  private void rows(Worksheet sheet, RowSet rows) throws IOException {
    List<Var> variables = AnswerTable.shown(rows.getResultVars(), Set.of());
    PageLabels labels =
        new PageLabels(exchange.reading().data().getUnionGraph(), exchange.languages());
    AnswerCells cells =
        new AnswerCells(
            labels, Locale.forLanguageTag(language), EnglishNames.in(asked.question().sparql()));
    headings(sheet, AnswerTable.columns(variables, labels));
    for (int number = 1; rows.hasNext(); number++) {
      if (number >= MOST_ROWS) {
        throw new CutException("a sheet has no more than " + MOST_ROWS + " rows", null);
      }
      exchange.reading().allowance().giveRow();
      Binding row = rows.next();
      XmlCharacters.require(row);
      for (int i = 0; i < variables.size(); i++) {
        String name = variables.get(i).getVarName();
        put(sheet, number, 2 * i, cells.of(name, row.get(variables.get(i))));
      }
      if (number % AT_ONCE == 0) {
        sheet.flush();
      }
    }
    sheet.finish();
  }

  /** Each column has its addresses beside it, which are hidden until they are wanted. */
  private static void headings(Worksheet sheet, List<AnswerTable.Column> columns) {
    sheet.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(0, 2 * i, columns.get(i).heading());
      sheet.value(0, 2 * i + 1, columns.get(i).heading() + " (IRI)");
      sheet.style(0, 2 * i).bold().set();
      sheet.width(2 * i, 24);
      sheet.hideColumn(2 * i + 1);
    }
  }

  private static void put(Worksheet sheet, int row, int column, Cell cell) throws CutException {
    switch (cell.kind()) {
      case NUMBER -> number(sheet, row, column, cell);
      case DATE -> date(sheet, row, column, cell.value());
      case THING -> {
        text(sheet, row, column, cell.text());
        text(sheet, row, column + 1, cell.value());
      }
      case TEXT -> text(sheet, row, column, cell.text());
    }
  }

  private static void number(Worksheet sheet, int row, int column, Cell cell) throws CutException {
    BigDecimal number = new BigDecimal(cell.value());
    if (number.stripTrailingZeros().precision() <= DIGITS) {
      sheet.value(row, column, number);
    } else {
      text(sheet, row, column, cell.value());
    }
  }

  /** Spreadsheets know days from 1 March 1900; all else is text. */
  private static void date(Worksheet sheet, int row, int column, String value) throws CutException {
    if (value.length() == 4) {
      sheet.value(row, column, Integer.parseInt(value));
    } else if (value.length() == 10 && isDay(value)) {
      sheet.value(row, column, LocalDate.parse(value));
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else {
      text(sheet, row, column, value);
    }
  }

  private static boolean isDay(String value) {
    try {
      return LocalDate.parse(value).isAfter(LocalDate.of(1900, 2, 28));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static void text(Worksheet sheet, int row, int column, String text) throws CutException {
    if (text.length() > LONGEST) {
      throw new CutException("a cell has no more than " + LONGEST + " characters", null);
    }
    if (!text.isEmpty()) {
      sheet.inlineString(row, column, text);
    }
  }

  private void source(Worksheet sheet) throws IOException {
    String settings = exchange.request().getQueryString();
    String page =
        Host.of(exchange.request()) + asked.path() + (settings == null ? "" : "?" + settings);
    List<String> lines =
        List.of(
            asked.question().text(language).summary(),
            page,
            "release " + exchange.release().name());
    int row = 0;
    for (String line : lines) {
      text(sheet, row++, 0, line);
    }
    for (String line : asked.question().textWith(asked.values()).lines().toList()) {
      text(sheet, ++row, 0, line);
    }
    sheet.finish();
  }
}
