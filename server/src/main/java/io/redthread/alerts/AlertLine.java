package io.redthread.alerts;

/**
 * An alert with the words around it.
 *
 * @param alert the alert
 * @param ruleZh what its rule is called
 * @param ruleEn the same in English
 * @param ownerName name of the person, role or department it concerns
 * @param ownerNameEn the same in English
 * @param assigneeName name of who has it, or empty
 * @param departmentName name of the department, or empty
 * @param endedByName name of who solved it, or empty
 */
public record AlertLine(
        AlertView alert,
        String ruleZh,
        String ruleEn,
        String ownerName,
        String ownerNameEn,
        String assigneeName,
        String departmentName,
        String endedByName) {}
