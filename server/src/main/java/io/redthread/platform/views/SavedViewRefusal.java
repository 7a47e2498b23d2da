package io.redthread.platform.views;

import io.redthread.kernel.Refusal;

/** What is not done with saved views. */
public sealed interface SavedViewRefusal extends Refusal {

    /**
     * The person has no such view; one that is another's is not there to be changed.
     *
     * @param view what was asked for
     */
    record SavedViewNotFound(SavedViewId view) implements SavedViewRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Views are shared with roles one holds only.
     *
     * @param role with which it was to be
     */
    record RoleNotHeld(String role) implements SavedViewRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Views belong to people, and the caller is a program. */
    record ViewOwnerNeeded() implements SavedViewRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
