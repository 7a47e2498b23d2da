package io.redthread.process;

/** Refusal: the node is another department's work (requirement F15). */
public record NotYourNode(String number, String nodeZh, String nodeEn, String department) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
