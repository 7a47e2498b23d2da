package io.redthread.notification;

import io.redthread.kernel.Refusal;

/** The caller is a program, and programs have no inbox. */
public record NoInbox() implements Refusal {
    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
