package io.redthread.process;

/** Refusal: the case is not at this node; nodes are passed in order (requirement G1). */
public record NodeNotReached(String number, String wanted, String current, String state) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
