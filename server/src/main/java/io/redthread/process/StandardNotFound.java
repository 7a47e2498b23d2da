package io.redthread.process;

/** Refusal: no standard is published for the scenario. */
public record StandardNotFound(String scenario) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
