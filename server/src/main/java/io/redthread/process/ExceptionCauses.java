package io.redthread.process;

import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.process.store.CauseStore;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why exceptions came about, month by month (异常月度成因分析, requirement H10). */
@Service
public class ExceptionCauses {

    private static final int MOST_MONTHS = 24;

    private final CauseStore store;
    private final Clock clock;

    ExceptionCauses(CauseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The month that it is in Shanghai. */
    public YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(CompanyDay.ZONE));
    }

    /** From one month to another, both included; refused where the first comes after the last or more than 24 are asked for. */
    @Transactional(readOnly = true)
    public List<CauseLine> between(YearMonth from, YearMonth to) {
        var months = ChronoUnit.MONTHS.between(from, to) + 1;
        if (months < 1 || months > MOST_MONTHS) {
            throw InvalidInput.of("/from", from, "months-out-of-range");
        }
        return store.lines(from, to, clock.instant());
    }
}
