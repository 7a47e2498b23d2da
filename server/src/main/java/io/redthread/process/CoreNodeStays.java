package io.redthread.process;

/** Refusal: a core node cannot be taken out. */
public record CoreNodeStays(String node, String titleZh, String titleEn) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
