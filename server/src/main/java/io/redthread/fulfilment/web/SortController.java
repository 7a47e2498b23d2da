package io.redthread.fulfilment.web;

import io.redthread.fulfilment.SortWall;
import io.redthread.fulfilment.WallLine;
import io.redthread.fulfilment.WaveId;
import io.redthread.fulfilment.web.FulfilmentRequests.Scan;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sort wall of a wave over HTTP. */
@RestController
@RequestMapping("/api/fulfilment/waves/{id}/wall")
class SortController {

    private final SortWall wall;
    private final Once once;

    SortController(SortWall wall, Once once) {
        this.wall = wall;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.FULFILMENT_READ)
    List<WallLine> wall(@PathVariable WaveId id) {
        return wall.of(id);
    }

    /** Scanned goods went into the slot of that pick line. */
    @PostMapping("/{seq}")
    @Requires({Permission.FULFILMENT_PICK, Permission.FULFILMENT_PACK})
    void put(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable WaveId id,
            @PathVariable int seq,
            @RequestBody Scan scan) {
        once.run(key, List.of("sort", id, seq, scan), () -> wall.put(id, seq, scan.text()));
    }
}
