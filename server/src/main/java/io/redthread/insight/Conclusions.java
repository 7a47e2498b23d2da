package io.redthread.insight;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the figures of a report come to, in words (结论). */
@Service
@Transactional(readOnly = true)
public class Conclusions {

    private final Efficiency efficiency;
    private final Workload workload;

    Conclusions(Efficiency efficiency, Workload workload) {
        this.efficiency = efficiency;
        this.workload = workload;
    }

    /** The sentences for a report, what should be done first. */
    public List<Conclusion> of(ReportQuery query) {
        return new Diagnosis(
                        efficiency.sums(query),
                        workload.levels(query, false),
                        workload.people(query, false),
                        efficiency.bands(query, false),
                        efficiency.reasons(query))
                .conclusions();
    }
}
