package io.redthread.process;

/** Refusal: somebody else has changed the setting of practices meanwhile. */
public record PracticeSettingChanged(int revision) implements ProcessRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
