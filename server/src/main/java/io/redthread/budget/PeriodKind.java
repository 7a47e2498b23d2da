package io.redthread.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.time.LocalDate;

/** For how long a budget is (预算期间). */
public enum PeriodKind {
    /** A calendar month. */
    MONTH("month", 1),
    /** A calendar quarter. */
    QUARTER("quarter", 3);

    private final String code;
    private final int months;

    PeriodKind(String code, int months) {
        this.code = code;
        this.months = months;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** First day of the period that a day is in. */
    public LocalDate starts(LocalDate day) {
        var month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /** First day after the period that a day is in. */
    public LocalDate ends(LocalDate day) {
        return starts(day).plusMonths(months);
    }

    /** The one of that word. */
    @JsonCreator
    public static PeriodKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/period", code, "budget-period-malformed");
    }
}
