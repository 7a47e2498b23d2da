package io.redthread.purchasing;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Remembered;
import io.redthread.purchasing.store.SettingRow;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the settings of purchasing. */
@Service
public class PurchasingSettingDesk {

    private final SettingRow row;
    private final Journal journal;
    private final Remembered<String, PurchasingSettings> remembered;

    PurchasingSettingDesk(SettingRow row, Journal journal, Clock clock) {
        this.row = row;
        this.journal = journal;
        this.remembered = new Remembered<>(clock);
    }

    /** The settings in force. */
    @Transactional(readOnly = true)
    public PurchasingSettings current() {
        return Objects.requireNonNull(
                remembered.of(List.of("one"), keys -> Map.of("one", row.read())).get("one"));
    }

    /** Changes them; refused where somebody else did since they were read. */
    @Transactional
    public PurchasingSettings change(PurchasingSettings wanted) {
        if (wanted.expiringDays() < 0 || wanted.expiringDays() > 365) {
            throw InvalidInput.of("/expiringDays", wanted.expiringDays(), "days-out-of-range");
        }
        var over = wanted.overReceipt();
        if (over.signum() < 0
                || over.compareTo(BigDecimal.valueOf(100)) > 0
                || over.stripTrailingZeros().scale() > 2) {
            throw InvalidInput.of("/overReceipt", over, "over-receipt-out-of-range");
        }
        var before = row.read();
        if (!row.change(wanted)) {
            throw new Refused(new PurchasingRefusal.SettingsChanged(before.revision()));
        }
        remembered.forget();
        var after = row.read();
        journal.record(new Act(
                "purchasing-settings-changed", new DocumentRef("purchasing-setting", 1), "", before, after, null));
        return after;
    }
}
