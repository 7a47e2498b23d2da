package io.redthread.mining;

import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lives an analysis looks at (分析范围); what is absent does not limit.
 *
 * @param log which log; absent for the own one
 * @param type the type of object whose lives are followed
 * @param from first company day on which a life may begin
 * @param to last such day
 * @param shop code of the shop
 * @param warehouse code of the warehouse
 * @param scenario the standard's scenario
 * @param department code of the department
 */
public record AnalysisQuery(
        @Nullable LogId log,
        String type,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String shop,
        @Nullable String warehouse,
        @Nullable String scenario,
        @Nullable String department) {

    private static final int LONGEST = 100;

    /** Refuses what cannot be asked. */
    public AnalysisQuery {
        if (type.isBlank() || type.length() > LONGEST) {
            throw InvalidInput.of("/type", type, "value-malformed");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw InvalidInput.of("/to", to, "mining-period-wrong");
        }
        if (from != null && from.getYear() < 1970) {
            throw InvalidInput.of("/from", from, "mining-period-wrong");
        }
        if (to != null && to.getYear() > 9998) {
            throw InvalidInput.of("/to", to, "mining-period-wrong");
        }
    }

    /** The log it is about. */
    public LogId of() {
        return log == null ? LogId.OWN : log;
    }

    /** The first moment, in milliseconds since 1970. */
    long begins() {
        return from == null ? Long.MIN_VALUE : CompanyDay.start(from).toEpochMilli();
    }

    /** The moment behind the last. */
    long ends() {
        return to == null ? Long.MAX_VALUE : CompanyDay.start(to.plusDays(1)).toEpochMilli();
    }

    /** The same question is the same text. */
    String text() {
        return String.join(
                "|",
                Long.toString(of().value()),
                type,
                text(from),
                text(to),
                text(shop),
                text(warehouse),
                text(scenario),
                text(department));
    }

    private static String text(@Nullable Object it) {
        return it == null ? "" : it.toString();
    }
}
