package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.PRACTICE_GATE;
import static io.redthread.process.store.jooq.Tables.PRACTICE_SETTING;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.process.PracticeSetting;
import io.redthread.process.PracticeSetting.Gate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How practices are held. */
@Repository
public class PracticeSettingStore {

    private final DSLContext sql;

    PracticeSettingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The setting with its gates. */
    public PracticeSetting read() {
        var gates = sql.selectFrom(PRACTICE_GATE)
                .orderBy(PRACTICE_GATE.SCENARIO, PRACTICE_GATE.NODE)
                .fetch(row -> new Gate(
                        row.get(PRACTICE_GATE.SCENARIO),
                        row.get(PRACTICE_GATE.NODE),
                        row.get(PRACTICE_GATE.GRACE_DAYS),
                        row.get(PRACTICE_GATE.SINCE)));
        return sql.selectFrom(PRACTICE_SETTING)
                .fetchSingle(row -> new PracticeSetting(
                        row.get(PRACTICE_SETTING.PASS_MARK),
                        row.get(PRACTICE_SETTING.ORDERS),
                        gates,
                        row.get(PRACTICE_SETTING.REVISION)));
    }

    /** Changes it when it still is of that revision; answers how many rows that was. */
    public int change(PracticeSetting wanted) {
        var changed = sql.update(PRACTICE_SETTING)
                .set(PRACTICE_SETTING.PASS_MARK, (short) wanted.passMark())
                .set(PRACTICE_SETTING.ORDERS, (short) wanted.orders())
                .set(PRACTICE_SETTING.REVISION, wanted.revision() + 1)
                .where(PRACTICE_SETTING.REVISION.eq(wanted.revision()))
                .execute();
        if (changed == 1) {
            sql.deleteFrom(PRACTICE_GATE).execute();
            var rows = Rows.of("gate", wanted.gates())
                    .with(PRACTICE_GATE.SCENARIO, Gate::scenario)
                    .with(PRACTICE_GATE.NODE, Gate::node)
                    .with(PRACTICE_GATE.GRACE_DAYS, it -> (short) it.graceDays())
                    .with(PRACTICE_GATE.SINCE, Gate::since);
            RowCounts.expect(wanted.gates().size(), rows.insert(sql, PRACTICE_GATE), "gates");
        }
        return changed;
    }
}
