package io.redthread.control;

import io.redthread.control.store.ExaminationRows;
import io.redthread.control.store.FindingList;
import io.redthread.control.store.FindingList.Scope;
import io.redthread.control.store.FindingRows;
import io.redthread.identity.Calendars;
import io.redthread.identity.DepartmentId;
import io.redthread.platform.database.Transactions;
import io.redthread.purchasing.OrderFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        var began = clock.instant();
        facts.each(from, until, page -> transactions.in(() -> past.adopt(page)));
        var first = from.atZone(Calendars.ZONE).toLocalDate();
        var last = until.atZone(Calendars.ZONE).toLocalDate();
        transactions.in(() -> orders.again(first, last.plusDays(1)));
        for (var looked = examination.next(); looked > 0; ) {
            looked = examination.next();
        }
        for (var month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
            habits.look(month);
        }
        transactions.in(() -> rows.forget(from, until, began));
    }
}
