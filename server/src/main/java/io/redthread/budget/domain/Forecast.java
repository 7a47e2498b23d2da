package io.redthread.budget.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What will be promised and spent at the end of a period if it goes on as until today (预测). */
public final class Forecast {

    private Forecast() {}

    /**
     * Spreads what is promised and spent so far over the whole period by days; before it begins and after it has ended it
     * is what it is.
     */
    public static BigDecimal atEnd(BigDecimal soFar, LocalDate startsOn, LocalDate endsOn, LocalDate today) {
        if (today.isBefore(startsOn) || !today.isBefore(endsOn)) {
            return soFar;
        }
        var gone = BigDecimal.valueOf(ChronoUnit.DAYS.between(startsOn, today) + 1);
        var all = BigDecimal.valueOf(ChronoUnit.DAYS.between(startsOn, endsOn));
        return soFar.multiply(all).divide(gone, 2, RoundingMode.HALF_UP);
    }
}
