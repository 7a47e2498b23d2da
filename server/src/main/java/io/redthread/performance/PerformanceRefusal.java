package io.redthread.performance;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;
import java.time.YearMonth;

/** What performance does not tell or do. */
public sealed interface PerformanceRefusal extends Refusal {

    /** This refusal thrown. */
    default Refused refused() {
        return new Refused(this);
    }

    /**
     * Figures of somebody who is neither the asker nor works under the asker.
     *
     * @param person who, by user name; empty for the whole company
     */
    record FiguresNotSeen(String person) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * No KPI has that code.
     *
     * @param kpi what was asked for
     */
    record KpiNotFound(KpiCode kpi) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The KPI is switched off.
     *
     * @param kpi which
     */
    record KpiOff(KpiCode kpi) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * A target of that day is there already, and targets are not changed.
     *
     * @param day which day
     */
    record TargetThere(String day) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Somebody has changed it meanwhile.
     *
     * @param revision what was sent
     */
    record PerformanceChanged(int revision) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * No objection has that id, or it is not for the asker.
     *
     * @param objection what was asked for
     */
    record ObjectionNotFound(ObjectionId objection) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The objection was answered already.
     *
     * @param objection which
     */
    record ObjectionAnswered(ObjectionId objection) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Nobody answers an objection of one's own.
     *
     * @param objection which
     */
    record OwnObjection(ObjectionId objection) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * A named fact does not belong to the figure, or was corrected before.
     *
     * @param fact its key
     */
    record FactNotOfFigure(String fact) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The month is closed: its figures stand.
     *
     * @param month which
     */
    record MonthClosed(YearMonth month) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The month is not over.
     *
     * @param month which
     */
    record MonthNotOver(YearMonth month) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Objections to figures of the month wait for an answer.
     *
     * @param month which
     * @param open how many
     */
    record ObjectionsOpen(YearMonth month, int open) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * No questionnaire has that id.
     *
     * @param survey what was asked for
     */
    record SurveyNotFound(SurveyId survey) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The questionnaire takes no answers, or is closed already.
     *
     * @param survey which
     */
    record SurveyOver(SurveyId survey) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /** The link was used already, or leads nowhere. */
    record LinkSpent() implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No suggestion has that id.
     *
     * @param suggestion what was asked for
     */
    record SuggestionNotFound(SuggestionId suggestion) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No published version of the standard has that number.
     *
     * @param scenario which standard
     * @param version what was asked for
     */
    record VersionNotPublished(String scenario, int version) implements PerformanceRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
