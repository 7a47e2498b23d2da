package io.redthread.alerts.web;

import io.redthread.alerts.AlertContent;
import io.redthread.alerts.AlertDue;
import io.redthread.alerts.AlertOwner;
import io.redthread.alerts.AlertSeverity;
import io.redthread.alerts.DueUnit;
import io.redthread.alerts.OwnerKind;
import io.redthread.platform.json.Given;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a rule says, as it was sent. */
record AlertContentRequest(
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String when,
        @Nullable DueRequest due,
        @Nullable AlertSeverity severity,
        @Nullable OwnerRequest owner,
        @Nullable Integer escalateMinutes,
        @Nullable Boolean workingHoursOnly,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String adviceZh,
        @Nullable String adviceEn) {

    AlertContent content() {
        var owner = Given.value("/content/owner", this.owner);
        return new AlertContent(
                Given.text(nameZh),
                Given.text(nameEn),
                Given.text(when),
                Optional.ofNullable(due).map(DueRequest::due),
                Given.value("/content/severity", severity),
                new AlertOwner(
                        Given.value("/content/owner/kind", owner.kind()),
                        Given.filled("/content/owner/value", owner.value())),
                Optional.ofNullable(escalateMinutes),
                Boolean.TRUE.equals(workingHoursOnly),
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                Given.text(adviceZh),
                Given.text(adviceEn));
    }

    /** When a subject is due. */
    record DueRequest(
            @Nullable String moment,
            @Nullable Integer amount,
            @Nullable DueUnit unit) {

        AlertDue due() {
            return new AlertDue(
                    Given.filled("/content/due/moment", moment),
                    Given.value("/content/due/amount", amount),
                    Given.value("/content/due/unit", unit));
        }
    }

    /** Whom it tells. */
    record OwnerRequest(@Nullable OwnerKind kind, @Nullable String value) {}
}
