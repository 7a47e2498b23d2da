package io.redthread.kernel;

import java.util.List;

/**
 * A business "no" (拦截): what the system does not let happen, and why.
 *
 * <p>Each module closes its own refusals in a sealed interface that extends this one; a refusal is a record whose
 * components are the facts the reader needs. It is carried by {@link Refused}, which rolls the transaction back, and
 * rendered once as an RFC 9457 problem of type {@code /problems/<module>/<name>}.
 */
public interface Refusal {

    /** What sort of "no" this is; it decides the HTTP status. */
    Kind kind();

    /** Kebab-case name, unique in its module: {@code OverReceipt} is {@code over-receipt}. */
    default String name() {
        return getClass()
                .getSimpleName()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** The module it belongs to: the package segment after {@code io.redthread}. */
    default String module() {
        return getClass().getPackageName().split("\\.")[2];
    }

    /** Wrong values of the request, each at its place; none where the refusal is about something else. */
    default List<InputError> errors() {
        return List.of();
    }

    /** Kinds of refusal with their HTTP status. */
    enum Kind {
        /** The request cannot be read. */
        SHAPE(400),
        /** Nobody is signed in, or the credentials are wrong. */
        UNAUTHENTICATED(401),
        /** The person may not do this. */
        FORBIDDEN(403),
        /** What was asked for is not there. */
        ABSENT(404),
        /** The thing is not in a state that allows this. */
        STATE(409),
        /** The body is larger than accepted. */
        TOO_LARGE(413),
        /** A rule forbids it. */
        RULE(422),
        /** Too many attempts; try later. */
        THROTTLED(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status that renders it. */
        public int status() {
            return status;
        }
    }
}
