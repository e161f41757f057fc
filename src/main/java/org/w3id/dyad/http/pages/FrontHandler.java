package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.pages.frame.PageHandler;
import org.w3id.dyad.http.pages.frame.States;
import org.w3id.dyad.http.pages.map.SmallMap;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.report.page.FigureView;

/** {@code /}: what this is, and the questions by theme. */
public final class FrontHandler extends PageHandler<Void> {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;

  /** Lists these questions. */
  public FrontHandler(Questions questions, QueryService service) {
    super(service);
    this.questions = questions;
  }

  @Override
  protected Void read(HttpServletRequest request) {
    return null;
  }

  /**
   * What the page shows.
   *
   * @param frame what is around it
   * @param states the states that can be chosen
   * @param map the levels of partnership of one state
   * @param findings what the data show of two states
   * @param themes the questions by theme
   */
  record Model(
      Frame frame,
      List<States.State> states,
      Optional<SmallMap.DrawnMap> map,
      List<Finding> findings,
      Map<String, List<Question>> themes) {}

  /**
   * A finding.
   *
   * @param sentence what was found
   * @param figure its figure
   * @param title what its page is called
   * @param page where its page is
   */
  record Finding(String sentence, FigureView figure, String title, String page) {}

  @Override
  protected void answer(Exchange<Void> exchange) throws IOException {
    Frame frame = Frame.of(exchange, "");
    States states = new States(exchange);
    List<Finding> findings = new FrontFindings(exchange, questions, frame.messages()).all();
    Model model =
        new Model(
            frame,
            states.all(),
            SmallMap.of(exchange, questions, "CHN"),
            findings,
            questions.byTheme());
    Page.send(exchange, "http/pages/front.jte", model);
  }
}
