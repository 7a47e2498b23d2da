package io.redthread.process;

/** Refusal: the case is in a state that does not allow this. */
public record CaseNotInState(String number, String state) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
