package org.w3id.dyad.http.service;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.jena.query.QueryException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.dyad.bounds.allowance.RefusedException;
import org.w3id.dyad.bounds.allowance.StoppedException;
import org.w3id.dyad.bounds.service.ServiceFailedException;
import org.w3id.dyad.http.admission.Problems;
import org.w3id.dyad.http.admission.RequestBody;
import org.w3id.dyad.http.protocol.CutException;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.question.MissingQuestionException;
import org.w3id.dyad.trade.virtual.exec.StoreFailedException;

/**
 * Answers the requests for one kind of path. What goes wrong becomes a status and a line of plain
 * text, or, once the answer has begun, a broken connection.
 */
public abstract class Handler extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Handler.class);

  private final transient Set<String> methods;

  /** Handles requests with these methods; others get 405. */
  public Handler(String... methods) {
    this.methods = Set.of(methods);
  }

  /** Answers, or throws {@link HttpProblem}. */
  public abstract void handle(HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  /** Whether there can be something at the path of a request, whatever its method. */
  protected boolean isThere(HttpServletRequest request) {
    return true;
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      String method = request.getMethod();
      if (!method.equals("POST")) {
        RequestBody.of(request).skip(response);
      }
      if (!isThere(request)) {
        throw new HttpProblem(404, "there is nothing here");
      }
      if (method.equals("OPTIONS")) {
        options(response);
      } else if (methods.contains(method)) {
        handle(request, response);
      } else {
        response.setHeader("Allow", allowed());
        throw new HttpProblem(405, method + " is not possible here");
      }
    } catch (HttpProblem e) {
      Problems.report(request, response, e);
    } catch (MissingQuestionException e) {
      Problems.report(request, response, new HttpProblem(404, e.getMessage()));
    } catch (RefusedException e) {
      Problems.report(request, response, new HttpProblem(403, e.getMessage()));
    } catch (StoppedException e) {
      Problems.report(request, response, new HttpProblem(503, e.getMessage()));
    } catch (HttpException.RuntimeException e) {
      Problems.report(request, response, new HttpProblem(e.getCode(), "the request is malformed"));
    } catch (StoreFailedException e) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
      Problems.report(request, response, problem(e));
    } catch (ServiceFailedException e) {
      Problems.report(request, response, new HttpProblem(502, e.getMessage()));
    } catch (QueryException e) {
      Problems.report(request, response, new HttpProblem(400, Problems.words(e)));
    } catch (StackOverflowError e) {
      Problems.report(request, response, new HttpProblem(400, "this is nested too deeply"));
    } catch (OutOfMemoryError e) {
      Problems.report(
          request, response, new HttpProblem(503, "this needs more memory than there is"));
    } catch (IOException e) {
      throw new CutException("the client is gone", e);
    } catch (RuntimeException e) {
      if (isClientGone(e)) {
        throw new CutException("the client is gone", e);
      }
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
      Problems.report(request, response, new HttpProblem(500, "the server made a mistake"));
    }
  }

  private static HttpProblem problem(StoreFailedException failure) {
    return failure.isTemporary()
        ? HttpProblem.later(
            503, "a machine with the trade flows is gone; try again in a minute", 60)
        : new HttpProblem(500, "the trade flows cannot be read");
  }

  /** Writers of formats wrap what the connection says. */
  private static boolean isClientGone(Throwable e) {
    return e != null && (e instanceof EofException || isClientGone(e.getCause()));
  }

  private void options(HttpServletResponse response) {
    response.setStatus(204);
    response.setHeader("Allow", allowed());
    response.setHeader("Access-Control-Allow-Methods", allowed());
    response.setHeader(
        "Access-Control-Allow-Headers",
        "Accept, Accept-Language, Content-Type, If-None-Match, MCP-Protocol-Version, Mcp-Method,"
            + " Mcp-Name");
    response.setHeader("Access-Control-Max-Age", "86400");
  }

  private String allowed() {
    return "OPTIONS, " + String.join(", ", methods.stream().sorted().toList());
  }
}
