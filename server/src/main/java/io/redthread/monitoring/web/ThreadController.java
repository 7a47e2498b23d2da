package io.redthread.monitoring.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.monitoring.ThreadView;
import io.redthread.monitoring.Threads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The thread of an order. */
@RestController
@RequestMapping("/api/monitoring/threads")
class ThreadController {

    private final Threads threads;

    ThreadController(Threads threads) {
        this.threads = threads;
    }

    @GetMapping("/{numberOrId}")
    @Requires(Permission.MONITORING_READ)
    ThreadView thread(@PathVariable String numberOrId) {
        return threads.of(numberOrId);
    }
}
