package org.w3id.dyad.http.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.w3id.dyad.http.protocol.EntityTag;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.Languages;

/**
 * A request, what it asks, the release that it is about, and its answer on the way.
 *
 * @param <Q> what is asked
 */
public final class Exchange<Q> implements AutoCloseable {
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Q asked;
  private final Format format;
  private final OpenRelease release;
  private final Supplier<QueryService.Reading> begin;
  private QueryService.Reading reading;
  private EntityTag tag;
  private KeptPages pages;

  Exchange(
      HttpServletRequest request,
      HttpServletResponse response,
      Q asked,
      Format format,
      OpenRelease release,
      Supplier<QueryService.Reading> begin) {
    this.request = request;
    this.response = response;
    this.asked = asked;
    this.format = format;
    this.release = release;
    this.begin = begin;
  }

  /** Writes the body of an answer. */
  @FunctionalInterface
  public interface Body {
    /** Writes it. */
    void write(OutputStream out) throws IOException;
  }

  /** The request. */
  public HttpServletRequest request() {
    return request;
  }

  /** Where the answer goes. */
  public HttpServletResponse response() {
    return response;
  }

  /** What is asked. */
  public Q asked() {
    return asked;
  }

  /** The format of the answer. */
  public Format format() {
    return format;
  }

  /** The release that is asked. */
  public OpenRelease release() {
    return release;
  }

  /** The languages that the reader accepts, the preferred one first, then English. */
  public List<String> languages() {
    return Languages.of(request);
  }

  /** Whether only the headers are wanted. */
  public boolean isHead() {
    return request.getMethod().equals("HEAD");
  }

  /** The reading of the release, which is begun when it is first needed. */
  public QueryService.Reading reading() {
    if (reading == null) {
      reading = begin.get();
    }
    return reading;
  }

  /** The tag that an answer with a body gets, and where it is kept. */
  void tagged(EntityTag known, KeptPages kept) {
    tag = known;
    pages = kept;
  }

  /** Sends the answer if it is kept. */
  boolean sendKept() throws IOException {
    byte[] kept = pages.get(tag);
    if (kept != null) {
      sendWhole(kept);
    }
    return kept != null;
  }

  /** Sends the client on to another address. */
  public void seeOther(String location) {
    response.setStatus(303);
    response.setHeader("Location", location);
  }

  /** Sends a body that is there already, and keeps it: the same request gets the same answer. */
  public void send(byte[] body) throws IOException {
    reading().allowance().giveBytes(body.length);
    reading().end();
    byte[] packed = Answer.acceptsGzip(request) ? zipped(body) : body;
    pages.put(tag, packed);
    sendWhole(packed);
  }

  private void sendWhole(byte[] packed) throws IOException {
    tag.putInto(response);
    response.setContentType(format.contentType());
    if (Answer.acceptsGzip(request)) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(packed.length);
    if (!isHead()) {
      response.getOutputStream().write(packed);
    }
  }

  private static byte[] zipped(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(body);
    }
    return out.toByteArray();
  }

  /** Sends a body that is written as it is read; the reading ends before the last of it is sent. */
  public void stream(Body body) throws IOException {
    QueryService.Reading source = reading();
    tag.putInto(response);
    response.setContentType(format.contentType());
    if (!isHead()) {
      Answer answer = Answer.begin(request, response, source);
      body.write(answer.out());
      answer.finish();
    }
  }

  @Override
  public void close() {
    try {
      if (reading != null) {
        reading.close();
      }
    } finally {
      release.release();
    }
  }
}
