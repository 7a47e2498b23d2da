package io.redthread.monitoring.web;

import io.redthread.identity.Permission;
import io.redthread.identity.PersonId;
import io.redthread.identity.Requires;
import io.redthread.identity.SignedInOnly;
import io.redthread.monitoring.NewThreadShare;
import io.redthread.monitoring.ThreadKind;
import io.redthread.monitoring.ThreadShareId;
import io.redthread.monitoring.ThreadShareView;
import io.redthread.monitoring.ThreadShares;
import io.redthread.monitoring.ThreadView;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Showing threads to people inside the company, over HTTP. */
@RestController
@RequestMapping("/api/monitoring/thread-shares")
class ThreadShareController {

    private final ThreadShares shares;
    private final Once once;

    ThreadShareController(ThreadShares shares, Once once) {
        this.shares = shares;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.MONITORING_READ, Permission.PURCHASING_READ})
    List<ThreadShareView> shares(@RequestParam ThreadKind kind, @RequestParam String number) {
        return shares.of(kind, number);
    }

    @PostMapping
    @Requires({Permission.MONITORING_READ, Permission.PURCHASING_READ})
    ThreadShareView share(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Share request) {
        return once.answer(key, request, ThreadShareView.class, () -> shares.share(request.wanted()));
    }

    @PostMapping("/{id}/revoke")
    @Requires({Permission.MONITORING_READ, Permission.PURCHASING_READ})
    void revoke(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable ThreadShareId id) {
        once.run(key, Map.of("revoke", id.value()), () -> shares.revoke(id));
    }

    @GetMapping("/mine")
    @SignedInOnly
    List<ThreadShareView> mine() {
        return shares.mine();
    }

    @GetMapping("/{id}/thread")
    @SignedInOnly
    ThreadView thread(@PathVariable ThreadShareId id) {
        return shares.read(id);
    }

    /** A thread to be shown: which, to whom, for how many days, with what words. */
    record Share(
            @Nullable ThreadKind kind,
            @Nullable String number,
            @Nullable PersonId person,
            @Nullable Integer days,
            @Nullable String note) {

        NewThreadShare wanted() {
            return new NewThreadShare(
                    Given.value("/kind", kind),
                    Given.filled("/number", number),
                    Given.value("/person", person),
                    Given.value("/days", days),
                    Given.text(note));
        }
    }
}
