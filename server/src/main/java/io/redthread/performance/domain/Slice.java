package io.redthread.performance.domain;

import io.redthread.performance.KpiCode;
import io.redthread.performance.Period;
import java.util.Optional;
import java.util.Set;

/**
 * Which sums are read.
 *
 * @param days of these days
 * @param persons of these persons only; of everybody and nobody when absent
 * @param kpi of that KPI only
 */
public record Slice(Period days, Optional<Set<String>> persons, Optional<KpiCode> kpi) {}
