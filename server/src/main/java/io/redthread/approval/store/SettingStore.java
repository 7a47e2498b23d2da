package io.redthread.approval.store;

import static io.redthread.approval.store.jooq.Tables.END_REASON;
import static io.redthread.approval.store.jooq.Tables.SETTING;
import static io.redthread.approval.store.jooq.Tables.STEP_ROLE;

import io.redthread.approval.EndReason;
import io.redthread.approval.domain.Settings;
import io.redthread.approval.domain.StepRole;
import io.redthread.platform.database.Rows;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads and writes settings, step roles and reasons. */
@Repository
public class SettingStore {

    private final DSLContext sql;

    SettingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The settings. */
    public Settings settings() {
        return sql.selectFrom(SETTING)
                .fetchSingle(row -> new Settings(
                        row.getOrdinaryMinutes(),
                        row.getUrgentMinutes(),
                        row.getAutoPass(),
                        row.getAutoPassBelow(),
                        row.getEscalateOrdinary(),
                        row.getRevision()));
    }

    /** Changes the settings somebody saw; answers how many rows that was. */
    public int change(Settings to) {
        return sql.update(SETTING)
                .set(SETTING.ORDINARY_MINUTES, to.ordinaryMinutes())
                .set(SETTING.URGENT_MINUTES, to.urgentMinutes())
                .set(SETTING.AUTO_PASS, to.autoPass())
                .set(SETTING.AUTO_PASS_BELOW, to.autoPassBelow())
                .set(SETTING.ESCALATE_ORDINARY, to.escalateOrdinary())
                .set(SETTING.REVISION, to.revision() + 1)
                .where(SETTING.REVISION.eq(to.revision()))
                .execute();
    }

    /** Step roles in their order. */
    public List<StepRole> roles() {
        return sql.selectFrom(STEP_ROLE)
                .orderBy(STEP_ROLE.PLACE)
                .fetch(row -> new StepRole(
                        row.getCode(),
                        row.getPlace(),
                        row.getNameZh(),
                        row.getNameEn(),
                        row.getKind(),
                        row.getHolders(),
                        row.getPerDepartment(),
                        row.getOpinionRequired(),
                        row.getAllOf(),
                        Optional.ofNullable(row.getMinutes())));
    }

    /** Puts these step roles in place of those before; the order is theirs. */
    public void roles(List<StepRole> roles) {
        var rows = Rows.of("wanted", roles)
                .with(STEP_ROLE.CODE, StepRole::code)
                .with(STEP_ROLE.PLACE, StepRole::place)
                .with(STEP_ROLE.NAME_ZH, StepRole::nameZh)
                .with(STEP_ROLE.NAME_EN, StepRole::nameEn)
                .with(STEP_ROLE.KIND, StepRole::kind)
                .with(STEP_ROLE.HOLDERS, StepRole::holders)
                .with(STEP_ROLE.PER_DEPARTMENT, StepRole::perDepartment)
                .with(STEP_ROLE.OPINION_REQUIRED, StepRole::opinionRequired)
                .with(STEP_ROLE.ALL_OF, StepRole::allOf)
                .with(STEP_ROLE.MINUTES, role -> role.minutes().orElse(null));
        sql.deleteFrom(STEP_ROLE).execute();
        rows.insertInto(sql, STEP_ROLE).execute();
    }

    /** Reasons in their order. */
    public List<EndReason> reasons() {
        return sql.selectFrom(END_REASON)
                .orderBy(END_REASON.PLACE, END_REASON.CODE)
                .fetch(row -> new EndReason(row.getCode(), row.getTextZh(), row.getTextEn(), row.getActive()));
    }

    /** Puts reasons in this order; those left out stay as they are, inactive. */
    public void reasons(List<EndReason> reasons) {
        var rows = Rows.of("wanted", reasons)
                .with(END_REASON.CODE, EndReason::code)
                .with(END_REASON.PLACE, reason -> reasons.indexOf(reason) + 1)
                .with(END_REASON.TEXT_ZH, EndReason::textZh)
                .with(END_REASON.TEXT_EN, EndReason::textEn)
                .with(END_REASON.ACTIVE, EndReason::active);
        sql.update(END_REASON).set(END_REASON.ACTIVE, false).execute();
        rows.insertInto(sql, END_REASON)
                .onConflict(END_REASON.CODE)
                .doUpdate()
                .set(END_REASON.PLACE, DSL.excluded(END_REASON.PLACE))
                .set(END_REASON.TEXT_ZH, DSL.excluded(END_REASON.TEXT_ZH))
                .set(END_REASON.TEXT_EN, DSL.excluded(END_REASON.TEXT_EN))
                .set(END_REASON.ACTIVE, DSL.excluded(END_REASON.ACTIVE))
                .execute();
    }
}
