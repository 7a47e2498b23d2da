package io.redthread.notification.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours of the day in which a person does not want to be disturbed (免打扰时段); they may pass midnight.
 *
 * @param from from then
 * @param until until then, not included; the same time as {@code from} means no hour at all
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** The next moment at which the person may be disturbed: that one itself outside of the hours. */
    public Instant after(Instant moment, ZoneId zone) {
        var here = moment.atZone(zone);
        if (!covers(here.toLocalTime())) {
            return moment;
        }
        var end = here.toLocalDate().atTime(until).atZone(zone);
        return (end.isAfter(here)
                        ? end
                        : here.toLocalDate().plusDays(1).atTime(until).atZone(zone))
                .toInstant();
    }

    private boolean covers(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
    }
}
