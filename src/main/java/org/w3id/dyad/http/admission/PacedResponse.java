package org.w3id.dyad.http.admission;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.io.EndPoint;

/** An answer of which the client has to take each piece in time, else the connection is closed. */
final class PacedResponse extends HttpServletResponseWrapper {
  /** How long a client may need for a piece: some 2 KB a second. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int PIECE = 64 * 1024;

  private final Deadlines deadlines;
  private final EndPoint connection;
  private Stream stream;

  PacedResponse(HttpServletResponse response, Deadlines deadlines, EndPoint connection) {
    super(response);
    this.deadlines = deadlines;
    this.connection = connection;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (stream == null) {
      stream = new Stream(super.getOutputStream());
    }
    return stream;
  }

  /** Something that ends when the client has taken it. */
  private interface Sending {
    void send() throws IOException;
  }

  private final class Stream extends ServletOutputStream {
    private final ServletOutputStream out;

    Stream(ServletOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      for (int done = 0; done < length; done += PIECE) {
        int start = from + done;
        int piece = Math.min(PIECE, length - done);
        inTime(() -> out.write(bytes, start, piece));
      }
    }

    @Override
    public void flush() throws IOException {
      inTime(out::flush);
    }

    private void inTime(Sending sending) throws IOException {
      Place deadline = deadlines.closing(connection, PATIENCE);
      try {
        sending.send();
      } finally {
        deadline.close();
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
