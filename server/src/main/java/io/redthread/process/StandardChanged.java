package io.redthread.process;

/** Refusal: somebody else saved the draft meanwhile. */
public record StandardChanged(String standard, int revision) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
