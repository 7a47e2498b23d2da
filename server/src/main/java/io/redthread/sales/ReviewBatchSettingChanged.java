package io.redthread.sales;

/** Refusal: somebody else changed the setting meanwhile. */
public record ReviewBatchSettingChanged() implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
