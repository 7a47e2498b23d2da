package io.redthread.fulfilment.web;

import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ScanFault;
import io.redthread.fulfilment.ScanFigures;
import io.redthread.fulfilment.Scanning;
import io.redthread.fulfilment.WaveId;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How well the floor scans, over HTTP. */
@RestController
@RequestMapping("/api/fulfilment/scans")
class ScanController {

    private final Scanning scanning;
    private final Once once;

    ScanController(Scanning scanning, Once once) {
        this.scanning = scanning;
        this.once = once;
    }

    @GetMapping("/figures")
    @Requires(Permission.FULFILMENT_READ)
    Figures figures(
            @RequestParam Instant from, @RequestParam Instant to, @RequestParam(required = false) @Nullable String by) {
        return Figures.of(scanning.figures(from, to, Optional.ofNullable(by)));
    }

    /** A page has refused a scan by itself. */
    @PostMapping("/refused")
    @Requires({Permission.FULFILMENT_PICK, Permission.FULFILMENT_PACK})
    void refused(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody RefusedScan scan) {
        var mistake = scan.mistake();
        once.run(
                key,
                scan,
                () -> scanning.report(Optional.ofNullable(scan.wave()), Optional.ofNullable(scan.parcel()), mistake));
    }

    /** A refused scan, of a wave or of a parcel. */
    record RefusedScan(
            @Nullable WaveId wave,
            @Nullable ParcelId parcel,
            @Nullable ScanFault fault,
            @Nullable String expected,
            @Nullable String scanned) {

        Scanning.Mistake mistake() {
            return new Scanning.Mistake(
                    Given.value("/fault", fault),
                    Given.filled("/expected", expected),
                    Given.filled("/scanned", scanned));
        }
    }

    /** As JSON: the counts, and the shares of them, 0 to 1, absent when there was nothing. */
    record Figures(
            long picked,
            long packed,
            long mispacked,
            Map<ScanFault, Long> refused,
            @Nullable BigDecimal success,
            @Nullable BigDecimal accuracy) {

        static Figures of(ScanFigures it) {
            return new Figures(
                    it.picked(),
                    it.packed(),
                    it.mispacked(),
                    it.refused(),
                    it.success().orElse(null),
                    it.accuracy().orElse(null));
        }
    }
}
