package io.redthread.mining.domain;

import com.fasterxml.jackson.annotation.JsonValue;

/** What may explain that something takes long (拆分维度). */
public enum Trait {
    /** Who did it. */
    ACTOR("actor"),
    /** From whom it is bought. */
    SUPPLIER("supplier"),
    /** How much money it is about. */
    BAND("band"),
    /** At which hour it began to wait. */
    HOUR("hour"),
    /** On which day of the week it began to wait, Monday 1. */
    WEEKDAY("weekday"),
    /** Which shop sold it. */
    SHOP("shop"),
    /** Where it is kept. */
    WAREHOUSE("warehouse"),
    /** For which department. */
    DEPARTMENT("department"),
    /** By which standard it is worked. */
    SCENARIO("scenario");

    private final String code;

    Trait(String code) {
        this.code = code;
    }

    /** The word in API and files. */
    @JsonValue
    public String code() {
        return code;
    }
}
