package io.redthread.monitoring.domain;

import io.redthread.monitoring.Station;
import io.redthread.monitoring.ThreadView.Edge;
import java.util.List;

/**
 * A thread (红线), whatever it is the life of.
 *
 * @param stations past before future, each by time
 * @param edges what led to what
 */
public record Woven(List<Station> stations, List<Edge> edges) {}
