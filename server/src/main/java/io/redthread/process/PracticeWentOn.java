package io.redthread.process;

/** Refusal: this move of the practice is done already, by another window; each has one try. */
public record PracticeWentOn(int move, int answered) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
