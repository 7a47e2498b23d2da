package io.redthread.alerts;

import java.util.Optional;

/**
 * A shipped rule, and the words in which they are written down (预置规则).
 *
 * @param code its code
 * @param kind what it is about
 * @param on whether it speaks from the beginning
 * @param content what it says
 */
record Shipped(String code, SubjectKind kind, boolean on, AlertContent content) {

    static Named content(String zh, String en) {
        return new Named(zh, en);
    }

    record Named(String zh, String en) {

        Conditioned when(String when) {
            return new Conditioned(this, when, Optional.empty());
        }

        Conditioned when(String when, int amount, DueUnit unit, String moment) {
            return new Conditioned(this, when, Optional.of(new AlertDue(moment, amount, unit)));
        }
    }

    record Conditioned(Named named, String when, Optional<AlertDue> due) {

        Addressed tells(AlertOwner owner, AlertSeverity severity, int escalateMinutes) {
            return new Addressed(
                    this, owner, severity, Optional.of(escalateMinutes).filter(it -> it > 0));
        }
    }

    record Addressed(Conditioned what, AlertOwner owner, AlertSeverity severity, Optional<Integer> escalateMinutes) {

        AlertContent advice(String zh, String en) {
            return new AlertContent(
                    what.named().zh(),
                    what.named().en(),
                    what.when(),
                    what.due(),
                    severity,
                    owner,
                    escalateMinutes,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    zh,
                    en);
        }
    }
}
