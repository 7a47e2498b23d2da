package io.redthread.process;

/** Refusal: there is no such practice of the caller's, or nothing to practise for that department. */
public record PracticeNotFound(String wanted) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
