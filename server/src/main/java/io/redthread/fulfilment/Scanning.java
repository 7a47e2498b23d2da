package io.redthread.fulfilment;

import io.redthread.fulfilment.ScanFault.Found;
import io.redthread.fulfilment.store.RefusedScanStore;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Keeps what was scanned wrongly on the floor (错扫记录), so that scan success and pick accuracy are facts (requirements
 * L2, P32): what was refused is written after the refused act is rolled back, and the refusal goes on to whoever scanned.
 */
@Service
public class Scanning {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final RefusedScanStore store;
    private final Transactions transactions;
    private final Clock clock;

    Scanning(RefusedScanStore store, Transactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does something with a scan while picking; what is refused for the scan's sake is kept. */
    public void inWave(WaveId wave, Runnable act) {
        keeping(Optional.of(wave), Optional.empty(), act);
    }

    /** Does something with scans at the packing bench; what is refused for the scans' sake is kept. */
    public void ofParcel(ParcelId parcel, Runnable act) {
        keeping(Optional.empty(), Optional.of(parcel), act);
    }

    /**
     * Keeps what a page has refused by itself, from the list it had loaded (see the outbox of the PDA pages).
     *
     * @param wave while picking in it
     * @param parcel while packing it; one of the two
     */
    public void report(Optional<WaveId> wave, Optional<ParcelId> parcel, Mistake mistake) {
        if (wave.isPresent() == parcel.isPresent()) {
            throw InvalidInput.of("/wave", "", "value-required");
        }
        keep(wave, parcel, new Found(mistake.fault(), mistake.expected(), mistake.scanned()));
    }

    /**
     * A scan that a page refused.
     *
     * @param fault what was wrong
     * @param expected what was wanted
     * @param scanned what came
     */
    public record Mistake(ScanFault fault, String expected, String scanned) {}

    /**
     * What was scanned from a moment up to another, at most 366 days later.
     *
     * @param by only by that person, by user name; everybody when empty
     */
    public ScanFigures figures(Instant from, Instant to, Optional<String> by) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw InvalidInput.of("/to", to.toString(), "scan-period-out-of-range");
        }
        Supplier<ScanFigures> read = () -> store.figures(from, to, by);
        return transactions.in(read);
    }

    private void keeping(Optional<WaveId> wave, Optional<ParcelId> parcel, Runnable act) {
        try {
            act.run();
        } catch (Refused e) {
            ScanFault.in(e.refusal()).ifPresent(it -> keep(wave, parcel, it));
            throw e;
        }
    }

    private void keep(Optional<WaveId> wave, Optional<ParcelId> parcel, Found found) {
        transactions.in(() -> {
            store.insert(wave, parcel, found.fault(), found.expected(), found.scanned(), clock.instant(), me());
            return true;
        });
    }

    private static String me() {
        return Callers.current().username();
    }
}
