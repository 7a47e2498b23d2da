package io.redthread.importing;

import io.redthread.importing.RowReader.Read;
import java.util.List;
import java.util.Optional;

/** Where a batch can be cut without parting rows that belong together. */
final class Groups {

    private Groups() {}

    /** The cut nearest the middle, 0 when everything belongs together. */
    static int middle(List<Read> rows, Optional<String> keepTogether) {
        var half = rows.size() / 2;
        for (var distance = 0; distance <= half; distance++) {
            for (var cut : new int[] {half - distance, half + distance}) {
                if (cut > 0 && cut < rows.size() && parted(rows, cut, keepTogether)) {
                    return cut;
                }
            }
        }
        return 0;
    }

    private static boolean parted(List<Read> rows, int cut, Optional<String> keepTogether) {
        if (keepTogether.isEmpty()) {
            return true;
        }
        return rows.get(cut - 1) instanceof Read.Readable before
                && rows.get(cut) instanceof Read.Readable behind
                && !before.row().text(keepTogether.get()).equals(behind.row().text(keepTogether.get()));
    }
}
