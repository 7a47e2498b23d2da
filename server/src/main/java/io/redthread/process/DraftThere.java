package io.redthread.process;

/** Refusal: a draft of this scenario is being written already. */
public record DraftThere(String scenario, String by) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
