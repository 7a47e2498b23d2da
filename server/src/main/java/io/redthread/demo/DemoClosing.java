package io.redthread.demo;

import io.redthread.identity.People;
import io.redthread.inventory.StockClosing;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The demo company has closed its books of stock up to the end of the month before last. */
@Component
class DemoClosing {

    private final StockClosing closing;
    private final People people;
    private final Transactions transactions;
    private final Clock clock;

    DemoClosing(StockClosing closing, People people, Transactions transactions, Clock clock) {
        this.closing = closing;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Closes them where nobody has closed or opened them yet. */
    void create() {
        var known = closing.current();
        if (known.revision() > 0) {
            return;
        }
        var upTo = CompanyDay.today(clock).withDayOfMonth(1).minusMonths(1).minusDays(1);
        var operations = people.byUsername("operations").orElseThrow();
        var caller =
                new Caller(operations.id().value(), "operations", operations.name(), "demo", null, "local", "demo");
        Callers.as(caller, () -> transactions.in(() -> closing.close(upTo, known.revision())));
    }
}
