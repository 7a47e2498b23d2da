package io.redthread.process;

/** Refusal: the exception is resolved already. */
public record ExceptionClosed(String number, String resolvedBy) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
