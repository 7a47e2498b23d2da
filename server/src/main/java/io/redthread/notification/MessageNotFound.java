package io.redthread.notification;

import io.redthread.kernel.Refusal;

/**
 * The person has no such message; another's is not there either.
 *
 * @param message what was asked for
 */
public record MessageNotFound(MessageId message) implements Refusal {
    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
