package io.redthread.control;

import io.redthread.control.store.ExaminationRows;
import io.redthread.control.store.FindingList;
import io.redthread.control.store.FindingList.Scope;
import io.redthread.control.store.FindingRows;
import io.redthread.identity.DepartmentId;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.database.Transactions;
import io.redthread.purchasing.OrderFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The face of internal control (内控): how much was noticed, and looking at the past anew. */
@Service
public class Findings {

    private final FindingList list;
    private final FindingRows rows;
    private final ExaminationRows orders;
    private final Examination examination;
    private final HabitWatch habits;
    private final PastWindow past;
    private final OrderFacts facts;
    private final Transactions transactions;
    private final Clock clock;

    Findings(
            FindingList list,
            FindingRows rows,
            ExaminationRows orders,
            Examination examination,
            HabitWatch habits,
            PastWindow past,
            OrderFacts facts,
            Transactions transactions,
            Clock clock) {
        this.list = list;
        this.rows = rows;
        this.orders = orders;
        this.examination = examination;
        this.habits = habits;
        this.past = past;
        this.facts = facts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many findings happened in that time, of each kind, severity and department; absent departments mean all. */
    public List<FindingCount> counts(Instant from, Instant until, Optional<Set<DepartmentId>> departments) {
        return transactions.in(() -> list.counts(from, until, new Scope(departments, "")));
    }

    /**
     * Looks at everything of that time as if it were new: orders of the past that nobody watched are counted, windows, lines
     * and habits examined. What is noticed again stays with its judgement, what nobody judged and is not there any more goes.
     * Done twice, it changes nothing. Several transactions, a page of orders each.
     */
    public void scan(Instant from, Instant until) {
        scan(from, until, ScanProgress.UNHEARD);
    }

    /** The same, heard by somebody. */
    void scan(Instant from, Instant until, ScanProgress heard) {
        var began = clock.instant();
        adopt(from, until, heard);
        var first = CompanyDay.of(from);
        var last = CompanyDay.of(until);
        long many = transactions.in(() -> orders.again(first, last.plusDays(1)));
        var examined = 0L;
        for (var looked = examination.next(); looked > 0; looked = examination.next()) {
            examined += looked;
            heard.at(ScanStage.EXAMINING, Math.min(examined, many), many);
        }
        var months = Stream.iterate(
                        YearMonth.from(first), it -> !it.isAfter(YearMonth.from(last)), it -> it.plusMonths(1))
                .toList();
        for (var i = 0; i < months.size(); i++) {
            heard.at(ScanStage.HABITS, i, months.size());
            habits.look(months.get(i));
        }
        transactions.in(() -> rows.forget(from, until, began));
    }

    private void adopt(Instant from, Instant until, ScanProgress heard) {
        var many = facts.count(from, until);
        var read = new AtomicLong();
        heard.at(ScanStage.READING, 0, many);
        facts.each(from, until, page -> {
            transactions.in(() -> past.adopt(page));
            heard.at(ScanStage.READING, Math.min(read.addAndGet(page.size()), many), many);
        });
    }
}
