package io.redthread.monitoring;

/** The three things an order strings together (三流). */
public enum Lane {
    /** What is known and decided (信息). */
    INFORMATION,
    /** Where the goods are (货物). */
    GOODS,
    /** What is paid (资金). */
    MONEY
}
