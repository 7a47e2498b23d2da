package io.redthread.process;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Steps on the floor inside node 5, pick and pack, each measured like a node (工序, requirements F10, M1). */
public enum FloorStep {
    /** From "ready to pick" to its wave. */
    WAVE("等波次", "Waiting for a wave", 60),
    /** From the wave's release to the last piece. */
    PICK("拣货", "Picking", 30),
    /** From the last piece until somebody begins to check. */
    CHECK_WAIT("等复核", "Waiting for the check", 15),
    /** The pack check itself. */
    CHECK("复核打包", "Pack check", 5),
    /** From packed to weighed, where parcels are weighed. */
    WEIGH("称重", "Weighing", 10);

    private final Label title;
    private final int minutes;

    FloorStep(String zh, String en, int minutes) {
        this.title = new Label(zh, en);
        this.minutes = minutes;
    }

    /** What it is called. */
    public Label title() {
        return title;
    }

    /** The time allowed where nobody has decided otherwise. */
    public Duration shipped() {
        return Duration.ofMinutes(minutes);
    }

    /** The word in API and database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its word; refused where there is none such. */
    public static FloorStep of(String pointer, String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(pointer, code, "value-malformed"));
    }
}
