package io.redthread.mining.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.mining.ForeignFormat;
import io.redthread.mining.ForeignLogs;
import io.redthread.mining.LogId;
import io.redthread.mining.LogView;
import io.redthread.mining.RefusedRow;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Logs of other systems, over HTTP. */
@RestController
@RequestMapping("/api/mining/logs")
class ForeignLogController {

    private final ForeignLogs logs;

    ForeignLogController(ForeignLogs logs) {
        this.logs = logs;
    }

    /** A name is taken once, so the same file sent twice is one log. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MINING_EXCHANGE)
    LogView bring(@RequestParam String name, @RequestParam String format, @RequestPart MultipartFile file) {
        return logs.bring(name, ForeignFormat.of(format), file::getInputStream);
    }

    @GetMapping("/{id}/refused")
    @Requires(Permission.MINING_EXCHANGE)
    List<RefusedRow> refused(@PathVariable LogId id) {
        return logs.refused(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MINING_EXCHANGE)
    void remove(@PathVariable LogId id) {
        logs.remove(id);
    }
}
