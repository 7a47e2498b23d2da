package io.redthread.process;

/** Refusal: there is no such type of exceptions, or no such step of it. */
public record ExceptionTypeUnknown(String code) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
