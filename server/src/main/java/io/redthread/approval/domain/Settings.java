package io.redthread.approval.domain;

import java.math.BigDecimal;

/**
 * Settings of approvals (审批设置).
 *
 * @param ordinaryMinutes working minutes for a step
 * @param urgentMinutes minutes of the clock for a step of an urgent document
 * @param autoPass whether small amounts that only the department head would see pass without anybody
 * @param autoPassBelow below which amount
 * @param escalateOrdinary whether steps of documents that are not urgent go to the superior too
 * @param revision to be sent back with a change
 */
public record Settings(
        int ordinaryMinutes,
        int urgentMinutes,
        boolean autoPass,
        BigDecimal autoPassBelow,
        boolean escalateOrdinary,
        int revision) {

    /** How long a step of that role may take. */
    public int minutes(StepRole role, boolean urgent) {
        return urgent ? urgentMinutes : role.minutes().orElse(ordinaryMinutes);
    }
}
