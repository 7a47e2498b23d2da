package io.redthread.approval.domain;

import io.redthread.approval.StepKind;
import io.redthread.approval.StepRoleCode;
import io.redthread.identity.RoleCode;
import java.util.Optional;

/**
 * In which quality somebody decides (审批环节).
 *
 * @param code its code
 * @param place where it stands on a route; unique
 * @param nameZh what it is called
 * @param nameEn the same in English
 * @param kind whether it decides or gives an opinion
 * @param holders role whose holders take it
 * @param perDepartment whether the holder of the document's department takes it
 * @param opinionRequired whether a written opinion is compulsory
 * @param allOf whether everyone named must agree
 * @param minutes limit of its own; the company's where absent
 */
public record StepRole(
        StepRoleCode code,
        int place,
        String nameZh,
        String nameEn,
        StepKind kind,
        RoleCode holders,
        boolean perDepartment,
        boolean opinionRequired,
        boolean allOf,
        Optional<Integer> minutes) {

    /** Code of steps that people add by hand (加签). */
    public static final StepRoleCode ADDED = new StepRoleCode("added");
}
