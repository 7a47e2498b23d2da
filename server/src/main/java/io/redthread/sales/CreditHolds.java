package io.redthread.sales;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Outage;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.process.CaseId;
import io.redthread.process.CaseState;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.sales.store.CreditHoldStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders held for want of credit (信用冻结, X41): they go on by themselves when room comes back, the longest waiting first, or
 * when who may lets them pass with a reason.
 */
@Service
public class CreditHolds {

    private static final Logger LOG = LoggerFactory.getLogger(CreditHolds.class);
    private static final int AT_ONCE = 200;

    private final CreditHoldStore holds;
    private final CreditRoom room;
    private final Cases cases;
    private final Journal journal;
    private final Transactions transactions;

    CreditHolds(CreditHoldStore holds, CreditRoom room, Cases cases, Journal journal, Transactions transactions) {
        this.holds = holds;
        this.room = room;
        this.cases = cases;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** One page of orders that wait, or of those that waited; found by number or buyer code. */
    @Transactional(readOnly = true)
    public Page<CreditHold> page(boolean ended, @Nullable String q, PageQuery query) {
        return holds.page(ended, q == null ? "" : q.strip(), query);
    }

    /** Lets held orders pass though there is no room; refuses one that does not wait for it ({@link CreditNotHeld}). */
    @Transactional
    public void release(Collection<OrderId> ids, String reason) {
        var caseIds = ids.stream()
                .distinct()
                .sorted(Comparator.comparingLong(OrderId::value))
                .map(it -> new CaseId(it.value()))
                .toList();
        // The cases first: whoever moves them now finishes.
        cases.waitingAt(NodeCode.REVIEW, caseIds);
        var held = holds.open(ids);
        var found = held.stream().map(CreditHold::order).collect(Collectors.toSet());
        ids.stream().filter(it -> !found.contains(it)).findFirst().ifPresent(it -> {
            throw new Refused(new CreditNotHeld(Long.toString(it.value())));
        });
        room.release(held, reason);
        cases.retry(caseIds, EnumSet.of(CaseState.WAITING));
        journal.record(cases.read(caseIds).stream()
                .map(it -> Act.of("credit-released", Cases.document(it.id()), it.number(), Map.of("text", reason)))
                .toList());
    }

    /** Lets those be tried again for which there is room; answers how many. Those somebody else has in hand come later. */
    public int wake() {
        return transactions.in(() -> {
            var servable = holds.servable(AT_ONCE).stream()
                    .map(it -> new CaseId(it.value()))
                    .toList();
            if (servable.isEmpty()) {
                return 0;
            }
            var free = cases.freeAt(NodeCode.REVIEW, servable).stream()
                    .filter(it -> it.state() == CaseState.WAITING)
                    .map(it -> it.id())
                    .toList();
            if (!free.isEmpty()) {
                cases.retry(free, EnumSet.of(CaseState.WAITING));
            }
            return free.size();
        });
    }

    @Scheduled(initialDelay = 7_000, fixedDelay = 5_000)
    void round() {
        try {
            wake();
        } catch (RuntimeException e) {
            if (!Outage.is(e)) {
                throw e;
            }
            LOG.warn("cannot look after held orders now: {}", e.getMessage());
        }
    }
}
