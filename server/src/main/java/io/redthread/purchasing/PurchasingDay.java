package io.redthread.purchasing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The business day of purchasing. */
final class PurchasingDay {

    /** Where it begins. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private PurchasingDay() {}

    static LocalDate of(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
