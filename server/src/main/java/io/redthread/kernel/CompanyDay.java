package io.redthread.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The company's day (业务日): it begins and ends in Shanghai, wherever the server stands. */
public final class CompanyDay {

    /** The zone whose midnight ends a day, and in which moments are written for people. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CompanyDay() {}

    /** Which day it is. */
    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    /** The day a moment belongs to. */
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The first moment of a day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
