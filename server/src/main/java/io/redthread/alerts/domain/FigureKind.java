package io.redthread.alerts.domain;

import io.redthread.kernel.CompanyDay;
import java.time.Instant;

/**
 * How figures of a kind are judged (数值口径).
 *
 * @param scale on what scale they are compared
 * @param byWeekday whether each weekday has a usual figure of its own
 * @param relative what they differ by at least, as a part of them, so that what never moved does not speak of the first cent
 * @param enough from how many earlier figures on one can be judged
 */
public record FigureKind(Scale scale, boolean byWeekday, double relative, int enough) {

    /** Which of its figures one of that moment is compared with: 0 for all, 1 to 7 for a weekday from Monday on. */
    int season(Instant at) {
        return byWeekday ? CompanyDay.of(at).getDayOfWeek().getValue() : 0;
    }
}
