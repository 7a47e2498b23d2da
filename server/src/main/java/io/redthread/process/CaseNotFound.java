package io.redthread.process;

/** Refusal: there is no such case. */
public record CaseNotFound(CaseId id) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
