package io.redthread.process.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.process.CauseLine;
import io.redthread.process.ExceptionCauses;
import io.redthread.process.ExceptionId;
import io.redthread.process.ExceptionType;
import io.redthread.process.ExceptionTypeDraft;
import io.redthread.process.ExceptionTypes;
import io.redthread.process.Exceptions;
import io.redthread.process.Handovers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hand-over, handling steps, types and causes of exceptions over HTTP. */
@RestController
@RequestMapping("/api/process/exceptions")
class ExceptionDeskController {

    private static final List<String> ZH =
            List.of("月份", "类型", "原因", "数量", "未处理", "超时", "需交接", "交接超时", "损失", "平均用时(分钟)");
    private static final List<String> EN = List.of(
            "Month",
            "Type",
            "Cause",
            "Count",
            "Open",
            "Late",
            "Hand-overs",
            "Handed over late",
            "Cost",
            "Mean minutes");

    private final Exceptions exceptions;
    private final ExceptionTypes types;
    private final ExceptionCauses causes;
    private final Handovers handovers;
    private final Once once;

    ExceptionDeskController(
            Exceptions exceptions, ExceptionTypes types, ExceptionCauses causes, Handovers handovers, Once once) {
        this.exceptions = exceptions;
        this.types = types;
        this.causes = causes;
        this.handovers = handovers;
        this.once = once;
    }

    @PostMapping("/{id}/handover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires({Permission.PROCESS_WORK, Permission.SALES_EXCEPTION_HANDLE})
    void handOver(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ExceptionId id,
            @RequestBody Handover handover) {
        var note = Given.text(handover.note());
        once.run(key, List.of(id, note), () -> handovers.handOver(id, note));
    }

    @PostMapping("/{id}/steps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.SALES_EXCEPTION_HANDLE)
    void tick(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ExceptionId id,
            @RequestBody Tick tick) {
        var step = Given.text("/step", tick.step());
        var done = Given.value("/done", tick.done());
        var type = types.of(exceptions.get(id).type());
        once.run(key, List.of(id, step, done), () -> exceptions.tick(id, type, step, done));
    }

    @PutMapping("/types/{code}")
    @Requires(Permission.PROCESS_EDIT)
    ExceptionType edit(@PathVariable String code, @RequestBody TypeRequest request) {
        return types.edit(code, Given.value("/revision", request.revision()), request.draft());
    }

    @GetMapping("/causes")
    @Requires({Permission.SALES_EXCEPTION_HANDLE, Permission.SALES_ORDER_READ})
    List<CauseLine> causes(@RequestParam String from, @RequestParam String to) {
        return causes.between(month("/from", from), month("/to", to));
    }

    @GetMapping("/causes/export")
    @Requires({Permission.SALES_EXCEPTION_HANDLE, Permission.SALES_ORDER_READ})
    void export(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var last = to == null ? causes.thisMonth() : month("/to", to);
        var first = from == null ? last.minusMonths(11) : month("/from", from);
        var lines = causes.between(first, last);
        try (var rows = file.open("exception-causes-" + first + "-" + last, file.english() ? EN : ZH)) {
            lines.forEach(it -> rows.row(List.of(
                    it.month(),
                    file.english()
                            ? types.of(it.type()).title().en()
                            : types.of(it.type()).title().zh(),
                    it.cause() == null ? "" : it.cause().code(),
                    it.count(),
                    it.open(),
                    it.late(),
                    it.handovers(),
                    it.handoversLate(),
                    it.cost(),
                    it.meanMinutes() == null ? "" : it.meanMinutes())));
        }
    }

    private static YearMonth month(String pointer, String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeParseException malformed) {
            throw InvalidInput.of(pointer, text, "month-malformed");
        }
    }

    /** A word on what happened. */
    record Handover(@Nullable String note) {}

    /** A step, done or not. */
    record Tick(@Nullable String step, @Nullable Boolean done) {}

    /** What is to hold for a type. */
    record TypeRequest(
            @Nullable Integer revision,
            @Nullable Label title,
            @Nullable String ownerDepartment,
            @Nullable Integer limitMinutes,
            @Nullable List<Label> steps) {

        ExceptionTypeDraft draft() {
            return new ExceptionTypeDraft(
                    text("/title", Given.value("/title", title)),
                    Given.text("/ownerDepartment", ownerDepartment),
                    Duration.ofMinutes(Given.value("/limitMinutes", limitMinutes)),
                    Given.some("/steps", steps).stream()
                            .map(it -> text("/steps", it))
                            .toList());
        }

        private static Label text(String at, Label given) {
            return new Label(Given.text(at + "/zh", given.zh()), Given.text(at + "/en", given.en()));
        }
    }
}
