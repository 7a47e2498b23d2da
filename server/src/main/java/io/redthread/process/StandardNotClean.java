package io.redthread.process;

/** Refusal: the checks found something, so the draft is not published. */
public record StandardNotClean(String standard, int found, String node, String zh, String en)
        implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
