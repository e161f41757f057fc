package org.w3id.dyad.http.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3id.dyad.http.admission.RequestBody;
import org.w3id.dyad.http.protocol.FormBody;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * The keys that a request asks for.
 *
 * @param keys as they came, in their order
 * @param isOne whether it is a GET of one key in no format, which leads on to the thing
 */
record AskedKeys(List<String> keys, boolean isOne) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MOST = 1_000;
  private static final int MOST_BYTES = 1 << 20;
  private static final String EXAMPLE = "such as id=wd:Q2280";

  /**
   * Reads a request.
   *
   * @throws HttpProblem if it has no keys, too many, or a body of another kind
   */
  static AskedKeys read(HttpServletRequest request) throws IOException {
    FormBody form = new FormBody();
    form.add(request.getQueryString());
    List<String> keys = new ArrayList<>(form.all("id"));
    boolean isPost = request.getMethod().equals("POST");
    if (isPost) {
      keys.addAll(posted(request));
    }
    keys.removeIf(String::isBlank);
    if (keys.isEmpty()) {
      throw new HttpProblem(400, "no key is given, " + EXAMPLE);
    }
    if (keys.size() > MOST) {
      throw new HttpProblem(413, "there are more than " + MOST + " keys");
    }
    return new AskedKeys(
        List.copyOf(keys), !isPost && keys.size() == 1 && form.first("format") == null);
  }

  private static List<String> posted(HttpServletRequest request) throws IOException {
    String header = request.getHeader("Content-Type");
    String type = (header == null ? "" : header).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String body =
        FormBody.utf8(
            RequestBody.of(request).all(MOST_BYTES, "there are more than 1 MiB of keys"),
            "the body");
    return switch (type) {
      case "text/plain" -> body.lines().toList();
      case "application/json" -> listed(body);
      case "application/x-www-form-urlencoded" -> {
        FormBody form = new FormBody();
        form.add(body);
        yield form.all("id");
      }
      default ->
          throw new HttpProblem(
              415,
              "send keys as text/plain, one a line; as application/json, a list of texts; or as"
                  + " application/x-www-form-urlencoded with id=…");
    };
  }

  private static List<String> listed(String body) {
    try {
      JsonNode list = MAPPER.readTree(body);
      List<String> keys = new ArrayList<>();
      for (JsonNode key : list) {
        if (!list.isArray() || !key.isTextual()) {
          throw new HttpProblem(400, "the JSON is no list of texts, such as [\"wd:Q2280\"]");
        }
        keys.add(key.textValue());
      }
      return keys;
    } catch (JsonProcessingException e) {
      throw new HttpProblem(400, "the body is no JSON such as [\"wd:Q2280\"]");
    }
  }
}
