package io.redthread.process;

/** Refusal: only who has passed the practice of the version in force may work at this node (requirement M3, leap Z9). */
public record PracticeNeeded(String nodeZh, String nodeEn, String standard, int passMark, String path)
        implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
