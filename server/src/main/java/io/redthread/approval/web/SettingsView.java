package io.redthread.approval.web;

import io.redthread.approval.ApprovalSettings;
import io.redthread.approval.EndReason;
import io.redthread.approval.StepKind;
import io.redthread.approval.StepRoleCode;
import io.redthread.approval.domain.Settings;
import io.redthread.approval.domain.StepRole;
import io.redthread.identity.RoleCode;
import io.redthread.kernel.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings as they are shown and sent back. */
record SettingsView(Limits limits, List<Role> roles, List<Reason> reasons) {

    static SettingsView of(ApprovalSettings.View it) {
        return new SettingsView(
                Limits.of(it.settings()),
                it.roles().stream().map(Role::of).toList(),
                it.reasons().stream().map(Reason::of).toList());
    }

    /** Limits, automatic pass, escalation. */
    record Limits(
            @Nullable Integer ordinaryMinutes,
            @Nullable Integer urgentMinutes,
            @Nullable Boolean autoPass,
            @Nullable BigDecimal autoPassBelow,
            @Nullable Boolean escalateOrdinary,
            @Nullable Integer revision) {

        static Limits of(Settings it) {
            return new Limits(
                    it.ordinaryMinutes(),
                    it.urgentMinutes(),
                    it.autoPass(),
                    it.autoPassBelow().stripTrailingZeros(),
                    it.escalateOrdinary(),
                    it.revision());
        }

        Settings settings() {
            return new Settings(
                    wanted(ordinaryMinutes, "/ordinaryMinutes"),
                    wanted(urgentMinutes, "/urgentMinutes"),
                    wanted(autoPass, "/autoPass"),
                    wanted(autoPassBelow, "/autoPassBelow"),
                    wanted(escalateOrdinary, "/escalateOrdinary"),
                    wanted(revision, "/revision"));
        }
    }

    /** A step role. */
    record Role(
            @Nullable StepRoleCode code,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable StepKind kind,
            @Nullable RoleCode holders,
            @Nullable Boolean perDepartment,
            @Nullable Boolean opinionRequired,
            @Nullable Boolean allOf,
            @Nullable Integer minutes) {

        static Role of(StepRole it) {
            return new Role(
                    it.code(),
                    it.nameZh(),
                    it.nameEn(),
                    it.kind(),
                    it.holders(),
                    it.perDepartment(),
                    it.opinionRequired(),
                    it.allOf(),
                    it.minutes().orElse(null));
        }

        StepRole at(int place) {
            return new StepRole(
                    wanted(code, "/code"),
                    place,
                    name(nameZh, "/nameZh"),
                    name(nameEn, "/nameEn"),
                    wanted(kind, "/kind"),
                    wanted(holders, "/holders"),
                    Boolean.TRUE.equals(perDepartment),
                    Boolean.TRUE.equals(opinionRequired),
                    Boolean.TRUE.equals(allOf),
                    Optional.ofNullable(minutes));
        }
    }

    /** A reason to choose. */
    record Reason(
            @Nullable String code,
            @Nullable String textZh,
            @Nullable String textEn,
            @Nullable Boolean active) {

        static Reason of(EndReason it) {
            return new Reason(it.code(), it.textZh(), it.textEn(), it.active());
        }

        EndReason asked() {
            return new EndReason(
                    wanted(code, "/code"),
                    name(textZh, "/textZh"),
                    name(textEn, "/textEn"),
                    !Boolean.FALSE.equals(active));
        }
    }

    private static <T> T wanted(@Nullable T value, String pointer) {
        if (value == null) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        return value;
    }

    private static String name(@Nullable String value, String pointer) {
        var plain = Words.of(value);
        if (plain.isEmpty() || plain.length() > 100) {
            throw InvalidInput.of(pointer, plain, plain.isEmpty() ? "value-required" : "text-too-long");
        }
        return plain;
    }
}
