package org.w3id.dyad.benchmarks.cube;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was measured of one system so far. A figure that is missing was not reached; one below zero
 * could not be had.
 */
final class Result {
  final String name;
  final Map<String, Double> figures = new ConcurrentHashMap<>();

  Result(String name) {
    this.name = name;
  }

  /** Keeps the greater of two figures of one name. */
  void atLeast(String figure, double value) {
    figures.merge(figure, value, Math::max);
  }
}
