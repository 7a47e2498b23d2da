package io.redthread.control;

import io.redthread.control.ControlRefusal.ControlSettingsChanged;
import io.redthread.control.store.ControlSettingRow;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Remembered;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the settings of internal control. */
@Service
public class ControlSettingDesk {

    private static final long HIGHEST_BAND = 1_000_000_000_000L;

    private final ControlSettingRow row;
    private final Journal journal;
    private final Remembered<String, ControlSettings> remembered;

    ControlSettingDesk(ControlSettingRow row, Journal journal, Clock clock) {
        this.row = row;
        this.journal = journal;
        this.remembered = new Remembered<>(clock);
    }

    /** The settings in force. */
    @Transactional(readOnly = true)
    public ControlSettings current() {
        return Objects.requireNonNull(
                remembered.of(List.of("one"), keys -> Map.of("one", row.read())).get("one"));
    }

    /** Changes them; refused where somebody else did since they were read, and where a value is out of range. */
    @Transactional
    public ControlSettings change(ControlSettings wanted) {
        check(wanted);
        var before = row.read();
        if (!row.change(wanted)) {
            throw new Refused(new ControlSettingsChanged(before.revision()));
        }
        remembered.forget();
        var after = row.read();
        journal.record(
                new Act("control-settings-changed", new DocumentRef("control-setting", 1), "", before, after, null));
        return after;
    }

    private static void check(ControlSettings it) {
        within("windowDays", it.windowDays(), 1, 90);
        within("lookbackDays", it.lookbackDays(), 7, 400);
        within("splitOrders", it.splitOrders(), 2, 50);
        within("nearPercent", it.nearPercent(), 1, 50);
        within("nearLeast", it.nearLeast(), 2, 1_000);
        within("urgentLeast", it.urgentLeast(), 2, 1_000);
        within("urgentTimes", it.urgentTimes(), 2, 100);
        within("stampSeconds", it.stampSeconds(), 1, 600);
        within("stampLeast", it.stampLeast(), 2, 10_000);
        within("creepPercent", it.creepPercent(), 1, 500);
        within("creepPast", it.creepPast(), 3, 100);
        within("concentrationPercent", it.concentrationPercent(), 10, 100);
        within("concentrationLeast", it.concentrationLeast(), 3, 10_000);
        within("duplicateDays", it.duplicateDays(), 1, 90);
        within("bands", it.bands().size(), 1, 10);
        for (var i = 0; i < it.bands().size(); i++) {
            var band = it.bands().get(i);
            if (band < 1 || band > HIGHEST_BAND || (i > 0 && band <= it.bands().get(i - 1))) {
                throw InvalidInput.of("/bands/" + i, band, "bands-not-ascending");
            }
        }
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw InvalidInput.of("/" + name, value, "setting-out-of-range");
        }
    }
}
