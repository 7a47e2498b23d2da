package io.redthread.mining;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;

/** What process mining does not do. */
public sealed interface MiningRefusal extends Refusal {

    /** This refusal thrown. */
    default Refused refused() {
        return new Refused(this);
    }

    /**
     * There is no such log.
     *
     * @param log what was asked for
     */
    record LogNotFound(LogId log) implements MiningRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * There is no such analysis, or it is too old.
     *
     * @param analysis what was asked for
     */
    record AnalysisNotFound(AnalysisId analysis) implements MiningRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The analysis or file is not done.
     *
     * @param state where it stands
     */
    record NotDone(JobState state) implements MiningRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * There is no such file.
     *
     * @param file what was asked for
     */
    record LogFileNotFound(LogFileId file) implements MiningRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * There is no such case.
     *
     * @param number what was asked for
     */
    record CaseOfLogNotFound(long number) implements MiningRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * A log of that name is there already.
     *
     * @param called its name
     */
    record LogThere(String called) implements MiningRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /** The own log is neither replaced nor thrown away. */
    record OwnLogStays() implements MiningRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }
}
