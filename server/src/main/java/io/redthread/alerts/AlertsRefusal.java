package io.redthread.alerts;

import io.redthread.kernel.Refusal;

/** What early warning does not let happen. */
public sealed interface AlertsRefusal extends Refusal {

    /**
     * No alert has that id, or it does not concern the caller.
     *
     * @param alert what was asked for
     */
    record AlertNotFound(AlertId alert) implements AlertsRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * It is not open any more.
     *
     * @param number what its subject is called
     * @param by user name of who ended it, or empty where it settled by itself
     */
    record AlertEnded(String number, String by) implements AlertsRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Somebody else took or changed it since it was read.
     *
     * @param by user name of who has it, or empty
     * @param revision what its revision is now
     */
    record AlertChanged(String by, int revision) implements AlertsRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * No rule has that id.
     *
     * @param rule what was asked for
     */
    record AlertRuleNotFound(AlertRuleId rule) implements AlertsRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Somebody else changed the rule since it was read.
     *
     * @param revision what its revision is now
     */
    record AlertRuleChanged(int revision) implements AlertsRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The rule has no version that could speak.
     *
     * @param rule its code
     */
    record AlertRuleUnpublished(String rule) implements AlertsRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * What the rule is about is not recorded yet, so it could never speak.
     *
     * @param rule its code
     */
    record AlertRuleWithoutFacts(String rule) implements AlertsRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The checks found what must not be published.
     *
     * @param findings how many errors
     */
    record AlertRuleNotClean(long findings) implements AlertsRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * Of this kind no history is kept on which a rule could be tried.
     *
     * @param subject what the rule is about
     */
    record AlertKindWithoutPast(SubjectKind subject) implements AlertsRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * No try on the past has that id.
     *
     * @param trial what was asked for
     */
    record AlertTrialNotFound(AlertTrialId trial) implements AlertsRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Only a figure out of line is found worth telling or not.
     *
     * @param number what its subject is called
     */
    record AlertWithoutFigure(String number) implements AlertsRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }
}
