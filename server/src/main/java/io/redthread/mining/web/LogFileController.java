package io.redthread.mining.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.mining.LogFile;
import io.redthread.mining.LogFileId;
import io.redthread.mining.LogFileQuery;
import io.redthread.mining.LogFiles;
import io.redthread.mining.LogFormat;
import io.redthread.mining.LogId;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logs on their way out, over HTTP. */
@RestController
@RequestMapping("/api/mining/files")
class LogFileController {

    private final LogFiles files;
    private final Once once;

    LogFileController(LogFiles files, Once once) {
        this.files = files;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.MINING_EXCHANGE)
    List<LogFile> latest() {
        return files.latest();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MINING_EXCHANGE)
    LogFile ask(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Wanted wanted) {
        var query = wanted.query();
        return once.answer(key, query, LogFile.class, () -> files.ask(query));
    }

    @GetMapping("/{id}")
    @Requires(Permission.MINING_EXCHANGE)
    LogFile find(@PathVariable LogFileId id) {
        return files.find(id);
    }

    @GetMapping("/{id}/download")
    @Requires(Permission.MINING_EXCHANGE)
    void download(@PathVariable LogFileId id, HttpServletResponse response) throws IOException {
        var file = files.find(id);
        var begun = new boolean[1];
        files.take(id, bytes -> {
            try {
                if (!begun[0]) {
                    begun[0] = true;
                    head(file, response);
                }
                response.getOutputStream().write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void head(LogFile file, HttpServletResponse response) {
        response.setContentType(file.format().contentType());
        response.setContentLengthLong(file.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("event-log-" + file.id().value() + "."
                                + file.format().extension())
                        .build()
                        .toString());
    }

    /** What is wanted, as it came. */
    record Wanted(
            @Nullable LogId log,
            @Nullable LogFormat format,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<String> types) {

        LogFileQuery query() {
            return new LogFileQuery(log, Given.value("/format", format), from, to, Given.list(types));
        }
    }
}
