package org.w3id.dyad.log;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.simple.SimpleServiceProvider;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * The loggers of SLF4J's simple provider, with its levels, but with an object of JSON a line on the
 * standard error. The system property {@code slf4j.provider} chooses it.
 */
public final class JsonLogProvider implements SLF4JServiceProvider {
  private final SimpleServiceProvider levels = new SimpleServiceProvider();

  @Override
  public ILoggerFactory getLoggerFactory() {
    return name -> new JsonLogger(levels.getLoggerFactory().getLogger(name));
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return levels.getMarkerFactory();
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return levels.getMDCAdapter();
  }

  @Override
  public String getRequestedApiVersion() {
    return levels.getRequestedApiVersion();
  }

  @Override
  public void initialize() {
    levels.initialize();
  }
}
