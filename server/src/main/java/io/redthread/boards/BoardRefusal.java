package io.redthread.boards;

import io.redthread.identity.RoleCode;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;

/** What boards do not show or keep. */
public sealed interface BoardRefusal extends Refusal {

    /** This refusal thrown. */
    default Refused refused() {
        return new Refused(this);
    }

    /**
     * There is no such board, or the asker does not see it.
     *
     * @param board which was asked for
     */
    record BoardNotFound(String board) implements BoardRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * A board that somebody else made, or that comes with the program, is not changed; a copy may be.
     *
     * @param board which
     */
    record BoardNotYours(BoardId board) implements BoardRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * Somebody changed the board meanwhile.
     *
     * @param board which
     */
    record BoardChanged(BoardId board) implements BoardRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Boards are shared only by who may, and only with roles they hold.
     *
     * @param role which was wanted
     */
    record SharingNotAllowed(RoleCode role) implements BoardRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * Sums are kept over three dimensions at most, over goods alone.
     *
     * @param dimensions how many were asked for
     */
    record TooManyDimensions(int dimensions) implements BoardRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
