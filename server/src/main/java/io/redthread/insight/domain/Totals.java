package io.redthread.insight.domain;

/**
 * Sums over requests that ended.
 *
 * @param decided approved or rejected
 * @param rejected of these, rejected
 * @param returned sent back for changes
 * @param dropped withdrawn or cancelled
 * @param automatic of the decided, passed without anybody
 * @param urgent of the decided, urgent
 * @param overBudget of the decided, over budget
 * @param escalated of the decided, gone to a superior at least once
 * @param seconds that the decided took together
 * @param workingSeconds the same within working hours
 * @param within of the decided, within their band's target by the clock
 * @param workingWithin the same within working hours
 * @param received that a first level got
 * @param receivedMet of these, within the target of B4
 */
public record Totals(
        long decided,
        long rejected,
        long returned,
        long dropped,
        long automatic,
        long urgent,
        long overBudget,
        long escalated,
        long seconds,
        long workingSeconds,
        long within,
        long workingWithin,
        long received,
        long receivedMet) {

    /** Of nothing. */
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
