package io.redthread.process.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.process.AnnouncementId;
import io.redthread.process.Announcements;
import io.redthread.process.Announcements.Announcement;
import io.redthread.process.Announcements.NamedReceipt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Announcements of new versions over HTTP. */
@RestController
@RequestMapping("/api/process/announcements")
class AnnouncementController {

    private final Announcements announcements;
    private final Once once;

    AnnouncementController(Announcements announcements, Once once) {
        this.announcements = announcements;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.PROCESS_READ)
    List<AnnouncementView> list() {
        return announcements.list().stream()
                .map(it -> {
                    var mine = announcements.mine(it.id());
                    return new AnnouncementView(
                            it,
                            mine.isPresent(),
                            mine.flatMap(Announcements.Receipt::readAt).orElse(null));
                })
                .toList();
    }

    @PostMapping("/{id}/read")
    @Requires(Permission.PROCESS_READ)
    void read(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable AnnouncementId id) {
        once.run(key, Map.of("read", id.value()), () -> announcements.read(id));
    }

    @GetMapping("/{id}/readers")
    @Requires(Permission.PROCESS_EDIT)
    List<NamedReceipt> readers(@PathVariable AnnouncementId id) {
        return announcements.receipts(id);
    }

    /** An announcement, and whether the caller is to read it and has. */
    record AnnouncementView(
            Announcement announcement,
            boolean mine,
            @Nullable Instant readAt) {}
}
