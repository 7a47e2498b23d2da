package io.redthread.fulfilment.web;

import io.redthread.fulfilment.ScanFault;
import io.redthread.fulfilment.ScanFigures;
import io.redthread.fulfilment.Scanning;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How well the floor scans, over HTTP. */
@RestController
@RequestMapping("/api/fulfilment/scans")
class ScanController {

    private final Scanning scanning;

    ScanController(Scanning scanning) {
        this.scanning = scanning;
    }

    @GetMapping("/figures")
    @Requires(Permission.FULFILMENT_READ)
    Figures figures(
            @RequestParam Instant from, @RequestParam Instant to, @RequestParam(required = false) @Nullable String by) {
        return Figures.of(scanning.figures(from, to, Optional.ofNullable(by)));
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
