package io.redthread.identity;

import io.redthread.kernel.InvalidInput;
import java.time.LocalDate;

/**
 * A day that differs from its weekday: a holiday, or a make-up working day (调休上班).
 *
 * @param day the date
 * @param working whether people work
 * @param nameZh why, in Chinese
 * @param nameEn why, in English
 * @param source who says so
 */
public record CalendarDay(LocalDate day, boolean working, String nameZh, String nameEn, String source) {

    /** Refuses a nameless day. */
    public CalendarDay {
        if (nameZh.isBlank()) {
            throw InvalidInput.of("/nameZh", nameZh, "value-required");
        }
        if (nameZh.length() > 60 || nameEn.length() > 60 || source.length() > 120) {
            throw InvalidInput.of("/nameZh", nameZh, "text-too-long");
        }
    }
}
