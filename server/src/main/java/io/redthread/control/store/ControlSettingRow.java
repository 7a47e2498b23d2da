package io.redthread.control.store;

import static io.redthread.control.store.jooq.Tables.CONTROL_SETTING;

import io.redthread.control.ControlSettings;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The one row of settings. */
@Repository
public class ControlSettingRow {

    private final DSLContext sql;

    ControlSettingRow(DSLContext sql) {
        this.sql = sql;
    }

    /** The settings. */
    public ControlSettings read() {
        return sql.selectFrom(CONTROL_SETTING)
                .fetchSingle(row -> new ControlSettings(
                        row.getCounting(),
                        row.getWindowDays(),
                        row.getCountCallOffs(),
                        row.getCountRegular(),
                        List.of(row.getBands()),
                        row.getLookbackDays(),
                        row.getSplitOrders(),
                        row.getNearPercent(),
                        row.getNearLeast(),
                        row.getUrgentLeast(),
                        row.getUrgentTimes(),
                        row.getStampSeconds(),
                        row.getStampLeast(),
                        row.getCreepPercent(),
                        row.getCreepPast(),
                        row.getConcentrationPercent(),
                        row.getConcentrationLeast(),
                        row.getDuplicateDays(),
                        row.getRevision()));
    }

    /** Changes them where they are at that revision; answers whether they were. */
    public boolean change(ControlSettings to) {
        return sql.update(CONTROL_SETTING)
                        .set(CONTROL_SETTING.COUNTING, to.counting())
                        .set(CONTROL_SETTING.WINDOW_DAYS, to.windowDays())
                        .set(CONTROL_SETTING.COUNT_CALL_OFFS, to.countCallOffs())
                        .set(CONTROL_SETTING.COUNT_REGULAR, to.countRegular())
                        .set(CONTROL_SETTING.BANDS, to.bands().toArray(Long[]::new))
                        .set(CONTROL_SETTING.LOOKBACK_DAYS, to.lookbackDays())
                        .set(CONTROL_SETTING.SPLIT_ORDERS, to.splitOrders())
                        .set(CONTROL_SETTING.NEAR_PERCENT, to.nearPercent())
                        .set(CONTROL_SETTING.NEAR_LEAST, to.nearLeast())
                        .set(CONTROL_SETTING.URGENT_LEAST, to.urgentLeast())
                        .set(CONTROL_SETTING.URGENT_TIMES, to.urgentTimes())
                        .set(CONTROL_SETTING.STAMP_SECONDS, to.stampSeconds())
                        .set(CONTROL_SETTING.STAMP_LEAST, to.stampLeast())
                        .set(CONTROL_SETTING.CREEP_PERCENT, to.creepPercent())
                        .set(CONTROL_SETTING.CREEP_PAST, to.creepPast())
                        .set(CONTROL_SETTING.CONCENTRATION_PERCENT, to.concentrationPercent())
                        .set(CONTROL_SETTING.CONCENTRATION_LEAST, to.concentrationLeast())
                        .set(CONTROL_SETTING.DUPLICATE_DAYS, to.duplicateDays())
                        .set(CONTROL_SETTING.REVISION, CONTROL_SETTING.REVISION.plus(1))
                        .where(CONTROL_SETTING.ID.eq((short) 1))
                        .and(CONTROL_SETTING.REVISION.eq(to.revision()))
                        .execute()
                == 1;
    }
}
