package org.w3id.dyad.http.pages.trade;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.dyad.html.chart.Amount;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.html.chart.ChartFrame;
import org.w3id.dyad.html.chart.Drawing;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.Answers;
import org.w3id.dyad.http.pages.answer.Answers.PageAnswer;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.States;
import org.w3id.dyad.http.pages.relation.SeriesName;
import org.w3id.dyad.http.pages.relation.TablePart;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.page.ChartDrawing;

/** What the page on the trade of two states shows. */
final class TradePage {
  private static final List<String> APART = List.of("dataset", "side", "basis");
  private static final int MOST = 100_000;
  private static final int MOST_BARS = 20;
  private static final int MOST_TILES = 40;
  private static final String PRODUCTS = Iris.things("product");

  private final TradeRequest asked;
  private final Frame frame;
  private final Answers answers;
  private final List<States.State> states;
  private final States.State exporter;
  private final States.State importer;
  private final List<ProductTree.Nomenclature> products;
  private final PageAnswer flow;
  private final List<Integer> years;
  private final int year;
  private final PageAnswer parts;
  private final PageAnswer buyers;

  TradePage(Exchange<TradeRequest> exchange, Questions questions) {
    asked = exchange.asked();
    States known = new States(exchange);
    states = known.all();
    exporter = asked.exporter().isEmpty() ? known.first("CHN") : known.named(asked.exporter());
    importer = asked.importer().isEmpty() ? known.first("BLR") : known.named(asked.importer());
    frame = Frame.of(exchange, "");
    answers = new Answers(exchange, questions, frame.messages().language());
    products =
        ProductTree.of(
            exchange.reading().data().getUnionGraph(), answers.labels(), asked.product());
    String goods = "product/" + asked.product();
    List<String> from = List.of(exporter.reference());
    List<String> to = List.of(importer.reference());
    flow =
        answers.ask(
            "trade/flow-of-a-product-by-year",
            Map.of("exporter", from, "importer", to, "product", List.of(goods)),
            MOST);
    years = years(from, to);
    year =
        asked
            .year()
            .orElseGet(() -> years.isEmpty() ? made(exchange) : years.get(years.size() - 1));
    List<String> when = List.of(String.valueOf(year));
    parts =
        answers.ask(
            "trade/parts-of-a-flow",
            Map.of("exporter", from, "importer", to, "product", List.of(goods), "year", when),
            MOST);
    buyers =
        answers.ask(
            "trade/buyers-of-a-product",
            Map.of("exporter", from, "product", List.of(goods), "year", when),
            MOST);
  }

  /** The year in which the release was made. */
  private static int made(Exchange<?> exchange) {
    Instant time = exchange.release().described().time().orElse(Instant.EPOCH);
    return time.atZone(ZoneOffset.UTC).getYear();
  }

  /** The years in which the flow is known by kinds of goods, else all in which it is known. */
  private List<Integer> years(List<String> from, List<String> to) {
    AnswerTable divided =
        answers
            .ask(
                "trade/years-in-which-a-flow-is-divided",
                Map.of("exporter", from, "importer", to),
                MOST)
            .table();
    AnswerTable any = divided.size() > 0 ? divided : flow.table();
    return any.rows().stream()
        .map(row -> Integer.valueOf(row.get(0).text()))
        .distinct()
        .sorted()
        .toList();
  }

  Frame frame() {
    return frame.titled(frame.text("trade.title", exporter.name(), importer.name()));
  }

  TradeRequest asked() {
    return asked;
  }

  List<States.State> states() {
    return states;
  }

  States.State exporter() {
    return exporter;
  }

  States.State importer() {
    return importer;
  }

  int year() {
    return year;
  }

  List<Integer> years() {
    return years;
  }

  /** What the product is called. */
  String product() {
    return asked.product().equals(TradeRequest.TOTAL)
        ? frame.text("trade.all")
        : called(answers.labels().text(Nodes.at("id/product/" + asked.product())), asked.product());
  }

  /** The name of a product with its code; a product without a name is called by its code. */
  private static String called(String name, String code) {
    String shown = code.replace('/', ' ');
    boolean isNamed = !name.isEmpty() && !name.equals("product/" + code);
    return code.isEmpty() ? name : isNamed ? name + " (" + shown + ")" : shown;
  }

  /** Where this page is. */
  String address() {
    return address(exporter.code(), importer.code(), asked.product());
  }

  /** The same with the states in the other order. */
  String turned() {
    return address(importer.code(), exporter.code(), asked.product());
  }

  /** The product that contains this one, {@code null} for all goods. */
  String wider() {
    if (asked.product().equals(TradeRequest.TOTAL)) {
      return null;
    }
    int slash = asked.product().indexOf('/');
    int digits = asked.product().length() - slash - 1;
    String wider =
        digits > 2 ? asked.product().substring(0, slash + 1 + digits - 2) : TradeRequest.TOTAL;
    return address(exporter.code(), importer.code(), wider);
  }

  /** The kinds of goods that can be chosen. */
  List<ProductTree.Nomenclature> products() {
    return products;
  }

  /** What a nomenclature is called. */
  String nomenclature(ProductTree.Nomenclature nomenclature) {
    return nomenclature.name().matches("HS\\d{4}")
        ? frame.text("trade.system", nomenclature.name().substring(2))
        : nomenclature.name();
  }

  /** The same page on other goods. */
  String of(String code) {
    return address(exporter.code(), importer.code(), code);
  }

  private String address(String from, String to, String goods) {
    return "/trade" + asked.settings(from, to, goods, year);
  }

  /** All figures of the page. */
  List<TradeFigure> figures() {
    return List.of(figure("flow"), figure("gap"), figure("parts"), figure("buyers"));
  }

  /** A figure by its name. */
  TradeFigure figure(String name) {
    return switch (name) {
      case "flow" -> flowFigure();
      case "gap" -> gapFigure();
      case "parts" -> partsFigure();
      default -> buyersFigure();
    };
  }

  private FlowLines lines() {
    return new FlowLines(TablePart.of(flow.table(), APART), this::name);
  }

  private String name(TablePart part) {
    return SeriesName.of(part, exporter.name(), frame.messages());
  }

  private TradeFigure flowFigure() {
    String title = frame.text("trade.flow", exporter.name(), importer.name(), product());
    Chart chart = lines().lines(title, frame.text("trade.dollars"));
    Drawing drawing = flow.table().size() == 0 ? Drawing.NONE : drawn(chart, "c-flow");
    return new TradeFigure(
        chart("flow", title, drawing, TablePart.of(flow.table(), APART)),
        flow.table(),
        flow.links(),
        flow.absence());
  }

  private Drawing drawn(Chart chart, String id) {
    return ChartDrawing.of(chart, id, frame.messages().language());
  }

  private TradeFigure gapFigure() {
    String title = frame.text("trade.gap", exporter.name(), importer.name());
    AnswerTable table = lines().gapTable().named(answers.labels());
    Drawing drawing =
        table.size() == 0
            ? Drawing.NONE
            : drawn(lines().gap(title, frame.text("trade.ratio")), "c-gap");
    List<TablePart> sources = table.size() == 0 ? List.of() : TablePart.of(flow.table(), APART);
    return new TradeFigure(
        chart("gap", title, drawing, sources), table, flow.links(), frame.text("trade.no-gap"));
  }

  /** The figures that can be chosen for the parts and the buyers. */
  List<TablePart> sources() {
    return TablePart.of(parts.table().size() > 0 ? parts.table() : buyers.table(), APART);
  }

  boolean isChosen(TablePart part) {
    return TablePart.chosen(sources(), asked.source()).filter(part::equals).isPresent();
  }

  String called(TablePart part) {
    return name(part);
  }

  private TradeFigure partsFigure() {
    Optional<TablePart> part = TablePart.chosen(TablePart.of(parts.table(), APART), asked.source());
    String title =
        frame.text(
            "trade.parts",
            exporter.name(),
            importer.name(),
            String.valueOf(year),
            product(),
            part.map(this::name).orElse(""));
    List<Treemap.Part> tiles = part.map(this::tiles).orElse(List.of());
    Drawing drawing =
        tiles.isEmpty() ? Drawing.NONE : new Drawing(Treemap.draw(title, tiles), List.of());
    return new TradeFigure(
        chart("parts", title, drawing, part.stream().toList()),
        part.map(TablePart::table).orElse(parts.table()),
        parts.links(),
        parts.absence());
  }

  private List<Treemap.Part> tiles(TablePart part) {
    return part.whole().rows().stream()
        .map(row -> tile(part.cell(row, "part"), part.cell(row, "value")))
        .filter(tile -> tile.value() > 0)
        .sorted(Comparator.comparing(Treemap.Part::value).reversed())
        .limit(MOST_TILES)
        .toList();
  }

  private Treemap.Part tile(Cell part, Cell value) {
    double amount = Double.parseDouble(value.value());
    return new Treemap.Part(
        called(part.text(), code(part)), amount(amount), amount, narrower(part));
  }

  private static String code(Cell part) {
    String iri = String.valueOf(part.href()).replaceFirst("^/id/product/", PRODUCTS);
    return iri.startsWith(PRODUCTS) ? iri.substring(PRODUCTS.length()) : "";
  }

  /** The page on a part, {@code null} if nothing is narrower. */
  private String narrower(Cell part) {
    String code = code(part);
    boolean isDivided = code.matches("HS\\d{4}/(\\d{2}|\\d{4})");
    return isDivided ? address(exporter.code(), importer.code(), code) : null;
  }

  /** The table of a figure, with links to what is narrower. */
  AnswerTable shown(TradeFigure figure) {
    return figure.chart().id().equals("parts")
        ? figure
            .table()
            .with("part", part -> narrower(part) == null ? part : part.to(narrower(part)))
        : figure.table();
  }

  private String amount(double value) {
    return Amount.of(value, frame.messages().language());
  }

  private TradeFigure buyersFigure() {
    Optional<TablePart> part =
        TablePart.chosen(TablePart.of(buyers.table(), APART), asked.source());
    String title =
        frame.text(
            "trade.buyers",
            exporter.name(),
            String.valueOf(year),
            product(),
            part.map(this::name).orElse(""));
    Drawing drawing = part.map(rows -> drawn(bars(title, rows), "c-buyers")).orElse(Drawing.NONE);
    return new TradeFigure(
        chart("buyers", title, drawing, part.stream().toList()),
        part.map(TablePart::table).orElse(buyers.table()),
        buyers.links(),
        buyers.absence());
  }

  private Chart bars(String title, TablePart part) {
    List<Chart.Bar> bars =
        part.whole().rows().stream()
            .limit(MOST_BARS)
            .map(
                row ->
                    new Chart.Bar(
                        part.cell(row, "partner").text(),
                        List.of(Double.valueOf(part.cell(row, "value").value()))))
            .toList();
    String dollars = frame.text("trade.dollars");
    return new Chart.Bars(title, dollars, List.of(dollars), bars);
  }

  private ChartFrame chart(String name, String title, Drawing drawing, List<TablePart> from) {
    List<ChartFrame.Source> sources =
        from.stream()
            .map(TablePart::source)
            .filter(cell -> cell.href() != null)
            .map(cell -> new ChartFrame.Source(cell.text(), cell.href()))
            .distinct()
            .toList();
    return new ChartFrame(
        name,
        "",
        title,
        drawing,
        sources,
        frame.text("note." + name),
        ChartFiles.at(
            "/trade/" + name,
            asked.settings(exporter.code(), importer.code(), asked.product(), year)),
        frame.messages());
  }
}
