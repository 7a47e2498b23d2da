package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.PURCHASING_SETTING;

import io.redthread.purchasing.PurchasingSettings;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The one row of settings. */
@Repository
public class SettingRow {

    private final DSLContext sql;

    SettingRow(DSLContext sql) {
        this.sql = sql;
    }

    /** The settings. */
    public PurchasingSettings read() {
        return sql.select(
                        PURCHASING_SETTING.QUALIFICATION,
                        PURCHASING_SETTING.AUTO_RELEASE,
                        PURCHASING_SETTING.EXPIRING_DAYS,
                        PURCHASING_SETTING.OVER_RECEIPT,
                        PURCHASING_SETTING.REVISION)
                .from(PURCHASING_SETTING)
                .fetchSingle(row -> new PurchasingSettings(
                        row.value1(), row.value2(), row.value3(), OrderColumns.plain(row.value4()), row.value5()));
    }

    /** Changes them where they are at that revision; answers whether they were. */
    public boolean change(PurchasingSettings wanted) {
        return sql.update(PURCHASING_SETTING)
                        .set(PURCHASING_SETTING.QUALIFICATION, wanted.qualification())
                        .set(PURCHASING_SETTING.AUTO_RELEASE, wanted.autoRelease())
                        .set(PURCHASING_SETTING.EXPIRING_DAYS, wanted.expiringDays())
                        .set(PURCHASING_SETTING.OVER_RECEIPT, wanted.overReceipt())
                        .set(PURCHASING_SETTING.REVISION, PURCHASING_SETTING.REVISION.plus(1))
                        .where(PURCHASING_SETTING.ID.eq(1))
                        .and(PURCHASING_SETTING.REVISION.eq(wanted.revision()))
                        .execute()
                == 1;
    }
}
