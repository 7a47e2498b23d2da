package io.redthread.insight;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;

/** What reports do not tell or keep. */
public sealed interface InsightRefusal extends Refusal {

    /** This refusal thrown. */
    default Refused refused() {
        return new Refused(this);
    }

    /**
     * Figures of a department the asker does not see.
     *
     * @param department which
     */
    record DepartmentNotSeen(DepartmentId department) implements InsightRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * Figures of a person who is neither the asker nor works under the asker.
     *
     * @param person who
     */
    record PersonNotSeen(PersonId person) implements InsightRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * A baseline of that name is there already.
     *
     * @param called its name
     */
    record BaselineThere(String called) implements InsightRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * No baseline has that id.
     *
     * @param baseline what was asked for
     */
    record BaselineNotFound(BaselineId baseline) implements InsightRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }
}
