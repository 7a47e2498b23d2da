package io.redthread.control;

import io.redthread.control.store.WindowRows;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.time.YearMonth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** What internal control does by the clock. */
@Configuration(proxyBeanMethods = false)
class ControlJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ControlJobs.class);
    private static final int DAYS_KEPT = 200;

    private final Examination examination;
    private final HabitWatch habits;
    private final WindowRows windows;
    private final Transactions transactions;
    private final Clock clock;

    ControlJobs(
            Examination examination, HabitWatch habits, WindowRows windows, Transactions transactions, Clock clock) {
        this.examination = examination;
        this.habits = habits;
        this.windows = windows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** New orders are looked at; a flood of them is not let slow the submissions down. */
    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT5S")
    void examine() {
        try {
            examination.next();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot look at new orders now: {}", e.getMessage());
        }
    }

    /** Habits of this month and the one before are looked at, and days that no window reaches any more go. */
    @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Shanghai")
    void daily() {
        try {
            var today = CompanyDay.today(clock);
            habits.look(YearMonth.from(today).minusMonths(1));
            habits.look(YearMonth.from(today));
            transactions.in(() -> windows.forget(today.minusDays(DAYS_KEPT)));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot look at habits now: {}", e.getMessage());
        }
    }
}
