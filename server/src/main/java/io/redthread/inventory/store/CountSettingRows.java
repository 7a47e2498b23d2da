package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.COUNT_SETTING;

import io.redthread.inventory.CountSetting;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The one row that says when counts need a decision. */
@Repository
public class CountSettingRows {

    private final DSLContext sql;

    CountSettingRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The setting. */
    public CountSetting read() {
        return sql.select(COUNT_SETTING.SWAP_FROM, COUNT_SETTING.REVISION)
                .from(COUNT_SETTING)
                .fetchSingle(row -> new CountSetting(row.value1(), row.value2()));
    }

    /** Changes it where it is at that revision; answers whether it was. */
    public boolean change(CountSetting wanted) {
        return sql.update(COUNT_SETTING)
                        .set(COUNT_SETTING.SWAP_FROM, wanted.swapFrom())
                        .set(COUNT_SETTING.REVISION, COUNT_SETTING.REVISION.plus(1))
                        .where(COUNT_SETTING.ID.eq(1))
                        .and(COUNT_SETTING.REVISION.eq(wanted.revision()))
                        .execute()
                == 1;
    }
}
