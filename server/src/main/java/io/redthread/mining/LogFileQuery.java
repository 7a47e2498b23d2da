package io.redthread.mining;

import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a log is taken away (导出范围).
 *
 * @param log which log; absent for the own one
 * @param format in which form
 * @param from first company day of events; absent does not limit
 * @param to last such day
 * @param types types of objects; empty for all
 */
public record LogFileQuery(
        @Nullable LogId log,
        LogFormat format,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> types) {

    private static final int MOST_TYPES = 50;

    /** Refuses what cannot be asked. */
    public LogFileQuery {
        types = List.copyOf(types);
        if (types.size() > MOST_TYPES) {
            throw InvalidInput.of("/types", types.size(), "value-malformed");
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
    public long begins() {
        return from == null ? Long.MIN_VALUE : CompanyDay.start(from).toEpochMilli();
    }

    /** The moment behind the last. */
    public long ends() {
        return to == null ? Long.MAX_VALUE : CompanyDay.start(to.plusDays(1)).toEpochMilli();
    }
}
