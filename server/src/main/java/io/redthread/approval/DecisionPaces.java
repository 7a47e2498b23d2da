package io.redthread.approval;

import io.redthread.approval.store.PaceStore;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how quickly people decide (审批速度), for those who look after control. */
@Service
@Transactional(readOnly = true)
public class DecisionPaces {

    private static final int EXAMPLES = 20;

    private final PaceStore store;

    DecisionPaces(PaceStore store) {
        this.store = store;
    }

    /**
     * How one person decided.
     *
     * @param username who
     * @param decisions how many times
     * @param fast how many of them within the seconds asked for
     * @param examples the newest of those, at most twenty
     */
    public record Pace(String username, int decisions, int fast, List<Example> examples) {}

    /**
     * A quick decision.
     *
     * @param approval which approval
     * @param number the document's number
     * @param amount what it comes to, plain, in the company's currency
     * @param seconds how long it took
     * @param at when
     */
    public record Example(ApprovalId approval, String number, String amount, int seconds, Instant at) {}

    /**
     * Everyone who decided in that time and at least once within so many seconds: since it was his turn, or since his decision
     * before. Decisions on several at once are one look, and count once.
     */
    public List<Pace> of(Instant from, Instant until, int seconds) {
        return store.paces(from, until, seconds, EXAMPLES);
    }
}
