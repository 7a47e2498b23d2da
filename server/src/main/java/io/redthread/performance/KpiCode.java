package io.redthread.performance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.CodeForm;
import io.redthread.kernel.InvalidInput;

/**
 * Code of a KPI (指标编码). Those that are reckoned are constants; the catalogue may hold more, switched off.
 *
 * @param value kebab-case, 2–41 characters
 */
public record KpiCode(@JsonValue String value) {

    private static final CodeForm FORM = CodeForm.of(2, 41, CodeForm.LOWER, CodeForm.LOWER + CodeForm.DIGITS + "-");

    /** Normal orders that left within two hours (L1). */
    public static final KpiCode SHIP_IN_2H = new KpiCode("ship-in-2h");
    /** Parcels right at the first look (L2). */
    public static final KpiCode PICK_ACCURACY = new KpiCode("pick-accuracy");
    /** Orders with an exception (L3). */
    public static final KpiCode EXCEPTION_RATE = new KpiCode("exception-rate");
    /** Orders handled by the standard flow (L4). */
    public static final KpiCode COMPLIANCE = new KpiCode("compliance");
    /** Dispatches confirmed within thirty minutes (L5). */
    public static final KpiCode OUTBOUND_30 = new KpiCode("outbound-30");
    /** Steps that kept their limit (L4, by person). */
    public static final KpiCode STEPS_IN_LIMIT = new KpiCode("steps-in-limit");
    /** Mean time from coming in to leaving (L9, L10). */
    public static final KpiCode ORDER_CYCLE = new KpiCode("order-cycle");
    /** Mean time of a review by hand (L9). */
    public static final KpiCode REVIEW_TIME = new KpiCode("review-time");
    /** Mean working time until a decision (D1). */
    public static final KpiCode APPROVAL_TIME = new KpiCode("approval-time");
    /** Requests that passed without being sent back (L9, L10). */
    public static final KpiCode RIGHT_FIRST_TIME = new KpiCode("right-first-time");
    /** Orders that passed nodes 1–4 without a hand (L10). */
    public static final KpiCode AUTOMATIC_FLOW = new KpiCode("automatic-flow");
    /** Score of questionnaires (L9, L10). */
    public static final KpiCode SATISFACTION = new KpiCode("satisfaction");
    /** Hands needed at nodes 1–4; beside the catalogue. */
    public static final KpiCode HANDS = new KpiCode("automatic-hands");

    /** Refuses what is no kebab-case code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KpiCode {
        if (!FORM.fits(value)) {
            throw InvalidInput.of("/kpi", value, "value-malformed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
