package io.redthread.process;

/** Refusal: somebody else changed the type meanwhile. */
public record ExceptionTypeChanged(String code) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
