package io.redthread.process;

/** Refusal: there is no draft of this scenario. */
public record DraftAbsent(String scenario) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
