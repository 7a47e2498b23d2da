package io.redthread.approval;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;

/** What approval does not let happen. */
public sealed interface ApprovalRefusal extends Refusal {

    @Override
    default Kind kind() {
        return Kind.RULE;
    }

    /** Whether the attempt itself is kept, because somebody tried what he may not do. */
    default boolean kept() {
        return false;
    }

    /** The same, to be thrown. */
    default Refused refused() {
        return new Refused(this);
    }

    /**
     * The rules do not let the document be submitted as it is.
     *
     * @param number its number
     * @param rule code of the first rule that stops it
     * @param rulesVersion version of the rule set
     * @param reasonZh why
     * @param reasonEn the same in English
     */
    record ApprovalBlocked(String number, String rule, int rulesVersion, String reasonZh, String reasonEn)
            implements ApprovalRefusal {}

    /**
     * Nobody is there who could take a step.
     *
     * @param role the step role
     */
    record NobodyToDecide(StepRoleCode role) implements ApprovalRefusal {}

    /**
     * No rule asks anybody to decide on the document; it does not pass unseen.
     *
     * @param number its number
     */
    record NoStepAsked(String number) implements ApprovalRefusal {}

    /**
     * Nobody of those who would decide last may decide on that amount.
     *
     * @param role the step role
     * @param amount the amount, with its currency
     */
    record NobodyWithAuthority(StepRoleCode role, String amount) implements ApprovalRefusal {}

    /**
     * Documents of that kind are not approved.
     *
     * @param documentKind the kind
     */
    record SubjectUnknown(String documentKind) implements ApprovalRefusal {}

    /**
     * The document waits for decisions already.
     *
     * @param number its number
     */
    record AlreadyWaiting(String number) implements ApprovalRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Only who raised it may do that.
     *
     * @param number the document's number
     */
    record NotYours(String number) implements ApprovalRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * There is no such approval, or the caller has no part in it.
     *
     * @param approval what was looked for
     */
    record ApprovalNotFound(String approval) implements ApprovalRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Somebody else has taken the step already; the first decision stands.
     *
     * @param number the document's number
     * @param by name of who took it; empty for the system
     * @param time when, as the clock shows it
     * @param resultZh what was decided
     * @param resultEn the same in English
     */
    record AlreadyTaken(String number, String by, String time, String resultZh, String resultEn)
            implements ApprovalRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * It is not this person's turn, or not this person's step at all. The attempt is kept.
     *
     * @param number the document's number
     * @param role the step role
     */
    record NotYourTurn(String number, StepRoleCode role) implements ApprovalRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public boolean kept() {
            return true;
        }
    }

    /**
     * Nobody decides on what he raised himself, nor on another's behalf. The attempt is kept.
     *
     * @param number the document's number
     */
    record OwnDocument(String number) implements ApprovalRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public boolean kept() {
            return true;
        }
    }

    /**
     * The amount is beyond what the person may decide on, or the department is. The attempt is kept.
     *
     * @param number the document's number
     * @param amount the amount, with its currency
     * @param ceiling up to which the person decides; empty where the department is the matter
     */
    record BeyondAuthority(String number, String amount, String ceiling) implements ApprovalRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public boolean kept() {
            return true;
        }
    }

    /**
     * The person named cannot take the step: raised the document, stands on the route already, or may not decide.
     *
     * @param person the name
     * @param why {@code submitter}, {@code on-route} or {@code may-not-decide}
     */
    record PersonUnfit(String person, String why) implements ApprovalRefusal {}

    /**
     * Only who added the step takes it out again, and only before it was taken.
     *
     * @param number the document's number
     */
    record StepStays(String number) implements ApprovalRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Somebody else changed the settings meanwhile.
     *
     * @param revision the revision that was to be changed
     */
    record SettingsChanged(int revision) implements ApprovalRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }
}
