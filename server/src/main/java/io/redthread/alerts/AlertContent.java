package io.redthread.alerts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a rule says (预警规则内容, H3).
 *
 * @param nameZh what it is called
 * @param nameEn the same in English
 * @param when condition in CEL over the words of its kind
 * @param due when a subject of which the condition holds is due; absent when at once
 * @param severity how much it weighs
 * @param owner whom it tells
 * @param escalateMinutes after so many minutes without anybody having taken it, the superiors hear of it; absent for never
 * @param workingHoursOnly whether it speaks in working hours only
 * @param from first day on which it counts; absent from the beginning
 * @param until last day on which it counts; absent without an end
 * @param adviceZh what is to be done, or empty
 * @param adviceEn the same in English
 */
public record AlertContent(
        String nameZh,
        String nameEn,
        String when,
        Optional<AlertDue> due,
        AlertSeverity severity,
        AlertOwner owner,
        Optional<Integer> escalateMinutes,
        boolean workingHoursOnly,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String adviceZh,
        String adviceEn) {}
