package io.redthread.identity;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;
import java.time.Instant;
import java.util.List;

/** What identity does not let happen. */
public sealed interface IdentityRefusal extends Refusal {

    /** The same, to be thrown. */
    default Refused refused() {
        return new Refused(this);
    }

    /** Nobody is signed in, or the session has ended. */
    record NotSignedIn() implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAUTHENTICATED;
        }
    }

    /** The user name or the password is wrong; which of them is not said. */
    record WrongCredentials() implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAUTHENTICATED;
        }
    }

    /** The API key is unknown, revoked or has expired. */
    record ApiKeyRefused() implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAUTHENTICATED;
        }
    }

    /**
     * Too many wrong passwords.
     *
     * @param until when it may be tried again
     */
    record SignInLocked(Instant until) implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.THROTTLED;
        }
    }

    /**
     * The person or key lacks the permission.
     *
     * @param permissions one of them would do
     */
    record PermissionMissing(List<Permission> permissions) implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** An unsafe request from a browser session came without the session's own CSRF token. */
    record CsrfTokenMissing() implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The request is for signed-in people; a program's key does not do. */
    record PeopleOnly() implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The one-time password is good for choosing an own one only. */
    record PasswordChangeRequired() implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * Nobody grants or takes over rights beyond his own.
     *
     * @param permissions those he lacks
     */
    record RightsBeyondOwn(List<Permission> permissions) implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * The request stands in for somebody who has not named the caller as substitute for now.
     *
     * @param onBehalfOf the user name sent
     */
    record NotSubstitute(String onBehalfOf) implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * There is no such person, department, role, key or substitution.
     *
     * @param thing what was looked for
     * @param id its id or code as it was given
     */
    record NotFound(String thing, String id) implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The name or code is in use.
     *
     * @param value the name or code
     */
    record NameTaken(String value) implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Somebody else changed it meanwhile.
     *
     * @param revision the revision that was to be changed
     */
    record ChangedMeanwhile(int revision) implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /** The company is set up already. */
    record AlreadySetUp() implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /** Another machine sets the company up without the token that the terminal shows. */
    record SetUpTokenWrong() implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Somebody must remain who can administrate. */
    record LastAdministrator() implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /** Demo people have no passwords of their own. */
    record DemoPerson() implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The role comes with the program and stays as it is.
     *
     * @param role its code
     */
    record RoleFixed(RoleCode role) implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /** The superiors, or the departments, would run in a circle. */
    record Circle() implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * People still sit in the department or hold the role, or departments are below it.
     *
     * @param people how many people
     * @param departments how many departments
     */
    record StillInUse(int people, int departments) implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The JSON body is larger than accepted.
     *
     * @param limit most bytes accepted
     */
    record BodyTooLarge(long limit) implements IdentityRefusal {
        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }
    }
}
