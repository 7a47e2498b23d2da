package io.redthread.inventory;

import io.redthread.inventory.StockCountRefusal.CountSettingChanged;
import io.redthread.inventory.store.CountSettingRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When counts need a decision (盘点设置). */
@Service
@Transactional
public class CountSettings {

    private final CountSettingRows rows;
    private final Journal journal;

    CountSettings(CountSettingRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    /** As they are. */
    @Transactional(readOnly = true)
    public CountSetting current() {
        return rows.read();
    }

    /** Changes them; refused where somebody else did since they were read. */
    public CountSetting change(CountSetting wanted) {
        var before = rows.read();
        if (!rows.change(wanted)) {
            throw new Refused(new CountSettingChanged());
        }
        var after = rows.read();
        journal.record(new Act("count-setting-changed", new DocumentRef("count-setting", 1), "", before, after, null));
        return after;
    }
}
