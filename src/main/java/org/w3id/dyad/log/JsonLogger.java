package org.w3id.dyad.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Writes an object of JSON a line: time, level, logger, thread, message, and the stack trace. */
final class JsonLogger extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1L;

  private final transient Logger levels;

  JsonLogger(Logger levels) {
    this.levels = levels;
    name = levels.getName();
  }

  @Override
  protected String getFullyQualifiedCallerName() {
    return JsonLogger.class.getName();
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level, Marker marker, String pattern, Object[] arguments, Throwable failure) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS));
    values.put("level", level);
    values.put("logger", name);
    values.put("thread", Thread.currentThread().getName());
    values.put("message", MessageFormatter.basicArrayFormat(pattern, arguments));
    if (failure != null) {
      values.put("error", trace(failure));
    }
    System.err.println(JsonLine.of(values));
  }

  private static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    return trace.toString();
  }

  @Override
  public boolean isTraceEnabled() {
    return levels.isTraceEnabled();
  }

  @Override
  public boolean isDebugEnabled() {
    return levels.isDebugEnabled();
  }

  @Override
  public boolean isInfoEnabled() {
    return levels.isInfoEnabled();
  }

  @Override
  public boolean isWarnEnabled() {
    return levels.isWarnEnabled();
  }

  @Override
  public boolean isErrorEnabled() {
    return levels.isErrorEnabled();
  }
}
