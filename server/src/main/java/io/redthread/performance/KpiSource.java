package io.redthread.performance;

import io.redthread.performance.domain.KpiSum;
import io.redthread.process.WorkQuery;
import java.time.Instant;
import java.util.List;

/** Where figures come from (指标来源): the facts of another module, added up or one by one. */
interface KpiSource {

    /** Sums of what counts from one moment to before another, both of one day. */
    List<KpiSum> between(Instant from, Instant to);

    /** Whether it has the facts of that KPI. */
    boolean knows(KpiCode kpi);

    /** The facts of a KPI, the latest first. */
    List<KpiFact> facts(KpiCode kpi, WorkQuery query);
}
