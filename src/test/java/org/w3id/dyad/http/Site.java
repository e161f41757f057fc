package org.w3id.dyad.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;
import org.w3id.dyad.Browser;
import org.w3id.dyad.DevTools;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.question.Questions;

/** The shipped data on a server and one browser that looks at it, for all tests of a process. */
final class Site {
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  /** A page may take as long as a slow and busy machine needs for it. */
  static final Options PATIENT =
      Running.QUICK.withLimits(QueryLimits.STANDARD.withTime(Duration.ofMinutes(10)));

  private static final int MOST_STOPS = 400;
  private static Site shared;

  final Running running;
  final DevTools browser;
  private final Path folder;
  private final String axe;

  private Site() throws Exception {
    folder = Files.createTempDirectory("dyad-site");
    running = Running.over(Shipped.releases(), Questions.load(Path.of("queries")), PATIENT);
    browser = DevTools.start(folder);
    try (var in = Site.class.getResourceAsStream(AXE)) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The site; skips the test if no browser is installed. */
  static synchronized Site shared() throws Exception {
    Browser.assumeInstalled();
    if (shared == null) {
      shared = new Site();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  private void close() {
    try {
      browser.close();
      running.close();
      PathUtils.deleteDirectory(folder);
    } catch (Exception e) {
      // The process ends; what the browser still writes stays in the folder for temporary files.
    }
  }

  void go(String path) throws Exception {
    browser.go(running.at(path).toString());
  }

  JsonNode value(String expression) {
    return browser.value(expression);
  }

  /** Waits until an expression is true. */
  void await(String expression) {
    Running.eventually(
        () -> browser.value("!!(" + expression + ")").asBoolean(), () -> "not so: " + expression);
  }

  String text() {
    return value("document.querySelector('main').innerText").asText();
  }

  void width(int pixels) {
    browser.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  void scheme(String name) {
    browser.call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
  }

  void script(boolean isOn) {
    browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", !isOn));
  }

  void key(String name, int code) {
    for (String type : List.of("keyDown", "keyUp")) {
      browser.call(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", name, "code", name, "windowsVirtualKeyCode", code));
    }
  }

  /** Presses a key as it is pressed in a form: Enter sends it, a blank checks a box. */
  void press(String name, int code) {
    press(name, code, 0);
  }

  void pressWithControl(String name, int code) {
    press(name, code, 2);
  }

  private void press(String name, int code, int modifiers) {
    String text =
        modifiers != 0 ? "" : name.equals("Enter") ? "\r" : name.length() == 1 ? name : "";
    for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
      browser.call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type", type,
              "key", name,
              "code", name.equals(" ") ? "Space" : name,
              "windowsVirtualKeyCode", code,
              "modifiers", modifiers,
              "text", type.equals("keyUp") ? "" : text));
    }
  }

  /** Moves the focus on by the keyboard until it is on what a selector finds. */
  void tabTo(String selector) {
    for (int i = 0; i < MOST_STOPS; i++) {
      press("Tab", 9);
      if (value("!!document.activeElement?.matches(\"" + selector + "\")").asBoolean()) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + selector);
  }

  void type(String text) {
    browser.call("Input.insertText", Map.of("text", text));
  }

  /** What the browser complains of since the page was asked for. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (String kind :
        List.of("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")) {
      browser.events(kind).forEach(entry -> complaints.add(entry.toString()));
    }
    return complaints;
  }

  /** The addresses of other servers that were asked; the browser draws its controls from data. */
  List<String> foreign() {
    String own = running.at("/").toString();
    List<String> foreign = new ArrayList<>();
    for (JsonNode request : browser.events("Network.requestWillBeSent")) {
      String address = request.get("request").get("url").asText();
      if (!address.startsWith(own)
          && !address.startsWith("data:image/")
          && !address.startsWith("blob:" + own)) {
        foreign.add(address);
      }
    }
    return foreign;
  }

  /** What axe-core finds against WCAG 2.2 A and AA. */
  List<String> barriers() {
    return found("['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']");
  }

  /** What it finds by the rules on colours, which alone depend on the scheme of colours. */
  List<String> pale() {
    return found("{type: 'rule', values: ['color-contrast', 'link-in-text-block']}");
  }

  private List<String> found(String rules) {
    if (value("typeof axe").asText().equals("undefined")) {
      value(axe + ";0");
    }
    List<String> found = new ArrayList<>();
    value(
            "axe.run({runOnly: "
                + rules
                + "}).then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n =>"
                + " n.html.slice(0, 300) + ' ' + (n.any[0] || {message: ''}).message)))")
        .forEach(each -> found.add(each.asText()));
    return found;
  }
}
