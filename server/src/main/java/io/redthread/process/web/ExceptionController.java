package io.redthread.process.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.process.ExceptionCause;
import io.redthread.process.ExceptionComment;
import io.redthread.process.ExceptionFilter;
import io.redthread.process.ExceptionId;
import io.redthread.process.ExceptionStep;
import io.redthread.process.ExceptionType;
import io.redthread.process.ExceptionTypes;
import io.redthread.process.ExceptionView;
import io.redthread.process.Exceptions;
import io.redthread.process.Resolving;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The exceptions desk over HTTP. */
@RestController
@RequestMapping("/api/process/exceptions")
class ExceptionController {

    private final Exceptions exceptions;
    private final ExceptionTypes types;
    private final Once once;

    ExceptionController(Exceptions exceptions, ExceptionTypes types, Once once) {
        this.exceptions = exceptions;
        this.types = types;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.SALES_EXCEPTION_HANDLE, Permission.SALES_ORDER_READ})
    Page<ExceptionView> page(@ModelAttribute ExceptionFilter filter, @ModelAttribute PageQuery query) {
        return exceptions.page(filter, query);
    }

    @GetMapping("/types")
    @Requires({Permission.SALES_EXCEPTION_HANDLE, Permission.SALES_ORDER_READ, Permission.PROCESS_READ})
    List<ExceptionType> types() {
        return types.all();
    }

    @GetMapping("/handlers")
    @Requires(Permission.SALES_EXCEPTION_HANDLE)
    List<Handler> handlers() {
        return exceptions.handlers().stream()
                .map(it -> new Handler(it.username(), it.name()))
                .toList();
    }

    @GetMapping("/{id}")
    @Requires({Permission.SALES_EXCEPTION_HANDLE, Permission.SALES_ORDER_READ})
    ExceptionPage exception(@PathVariable ExceptionId id) {
        var it = exceptions.get(id);
        var type = types.of(it.type());
        return new ExceptionPage(it, type, exceptions.steps(id, type), exceptions.comments(id));
    }

    @PostMapping("/{id}/comments")
    @Requires(Permission.SALES_EXCEPTION_HANDLE)
    void comment(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ExceptionId id,
            @RequestBody Remark remark) {
        once.run(
                key,
                Map.of("id", id.value(), "body", or(remark.body())),
                () -> exceptions.comment(id, or(remark.body())));
    }

    @PostMapping("/{id}/assignee")
    @Requires(Permission.SALES_EXCEPTION_HANDLE)
    void assign(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ExceptionId id,
            @RequestBody Assignment assignment) {
        once.run(
                key,
                Map.of("id", id.value(), "to", or(assignment.username())),
                () -> exceptions.assign(id, or(assignment.username())));
    }

    @PostMapping("/{id}/resolution")
    @Requires(Permission.SALES_EXCEPTION_HANDLE)
    void resolve(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ExceptionId id,
            @RequestBody Resolution resolution) {
        once.run(
                key,
                Map.of("id", id.value(), "how", resolution),
                () -> exceptions.resolve(
                        id,
                        new Resolving(
                                or(resolution.resolution()),
                                or(resolution.cause()),
                                resolution.causeCode(),
                                resolution.cost())));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** An exception with its handling steps and what was said. */
    record ExceptionPage(
            ExceptionView exception, ExceptionType type, List<ExceptionStep> steps, List<ExceptionComment> comments) {}

    /** A remark. */
    record Remark(@Nullable String body) {}

    /** Somebody an exception can be given to. */
    record Handler(String username, String name) {}

    /** Whom to give it to. */
    record Assignment(@Nullable String username) {}

    /** How it ended. */
    record Resolution(
            @Nullable String resolution,
            @Nullable String cause,
            @Nullable ExceptionCause causeCode,
            @Nullable BigDecimal cost) {}
}
