package org.w3id.dyad.http.pages.dyad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Handler;

/**
 * {@code /pair?one=BLR&other=CHN}: where the form goes in which two states are picked; it sends the
 * reader on to their page. With {@code beside_one} and {@code beside_other} two more stand beside.
 */
public final class PairHandler extends Handler {
  private static final long serialVersionUID = 1L;
  private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{2,12}");

  /** Sends readers on. */
  public PairHandler() {
    super("GET", "HEAD");
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) {
    String date = request.getParameter("date");
    boolean isDated = date != null && date.matches("\\d{4}-\\d{2}-\\d{2}");
    StringBuilder address = new StringBuilder("/dyad/");
    address.append(code(request, "one")).append('/').append(code(request, "other"));
    address.append(isDated ? "?date=" + date : "");
    if (isGiven(request, "beside_one") && isGiven(request, "beside_other")) {
      address.append(isDated ? '&' : '?').append("beside=");
      address.append(code(request, "beside_one")).append('/').append(code(request, "beside_other"));
    }
    response.setStatus(303);
    response.setHeader("Location", address.toString());
  }

  private static boolean isGiven(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value != null && !value.isEmpty();
  }

  private static String code(HttpServletRequest request, String name) {
    String code = String.valueOf(request.getParameter(name));
    if (!CODE.matcher(code).matches()) {
      throw new HttpProblem(400, name + " is the code of a state, such as BLR");
    }
    return code;
  }
}
