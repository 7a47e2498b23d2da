package io.redthread.insight;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.StepState;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.CompanyDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An approval of the past as tests make it up. */
record PastRequest(
        long id,
        DepartmentId department,
        PersonId submitter,
        long yuan,
        boolean urgent,
        int over,
        boolean automatic,
        ApprovalState state,
        Instant submitted,
        @Nullable Instant ended,
        String reason,
        List<Level> levels) {

    record Level(
            long id,
            String role,
            PersonId person,
            StepState state,
            Instant activated,
            Instant due,
            @Nullable Instant ended,
            int escalations,
            @Nullable Instant arrived,
            @Nullable Instant opened) {

        /** When it was had, at the latest when it was taken; nothing where nobody noted it. */
        Optional<Instant> had() {
            var bound = ended == null ? Instant.MAX : ended;
            var looked = opened == null ? bound : opened.isBefore(bound) ? opened : bound;
            return Optional.ofNullable(arrived).map(it -> looked.isBefore(it) ? looked : it);
        }

        /** When it was first looked at: who took it had. */
        Instant seen() {
            var end = java.util.Objects.requireNonNull(ended);
            return opened == null || end.isBefore(opened) ? end : opened;
        }

        boolean taken() {
            return ended != null && state != StepState.DROPPED;
        }

        long seconds() {
            return Duration.between(activated, ended).toSeconds();
        }

        LocalDate on() {
            return day(java.util.Objects.requireNonNull(ended));
        }
    }

    boolean decided() {
        return state == ApprovalState.APPROVED || state == ApprovalState.REJECTED;
    }

    String band() {
        return yuan < 5_000 ? "small" : yuan < 50_000 ? "medium" : "large";
    }

    long target() {
        return yuan < 5_000 ? 3_600 : yuan < 50_000 ? 7_200 : 14_400;
    }

    long seconds() {
        return Duration.between(submitted, ended).toSeconds();
    }

    LocalDate on() {
        return ended == null ? LocalDate.MAX : day(ended);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(CompanyDay.ZONE).toLocalDate();
    }
}
