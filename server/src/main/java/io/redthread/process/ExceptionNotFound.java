package io.redthread.process;

/** Refusal: there is no such exception. */
public record ExceptionNotFound(ExceptionId id) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
