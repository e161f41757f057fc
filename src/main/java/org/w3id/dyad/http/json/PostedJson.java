package org.w3id.dyad.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.w3id.dyad.http.admission.RequestBody;
import org.w3id.dyad.http.protocol.FormBody;
import org.w3id.dyad.http.protocol.HttpProblem;

/** The JSON object in the body of a request. */
public final class PostedJson {
  /** How many bytes a request may have. */
  public static final int BYTES = 1 << 20;

  private static final String JSON = "application/json";

  private PostedJson() {}

  /**
   * Reads it.
   *
   * @param what what it is, for messages
   * @param example what would be right
   * @throws HttpProblem if it is something else, or too large
   */
  public static JsonNode read(HttpServletRequest request, String what, String example)
      throws IOException {
    String header = request.getHeader("Content-Type");
    String type = (header == null ? "" : header).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!type.equals(JSON)) {
      throw new HttpProblem(415, "send " + what + " as " + JSON);
    }
    byte[] body = RequestBody.of(request).all(BYTES, "the request has more than 1 MiB");
    return JsonText.object(FormBody.utf8(body, "the body"), what, example);
  }
}
