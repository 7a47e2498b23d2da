package io.redthread.outside.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.CompanyDay;
import io.redthread.outside.AfterStop;
import io.redthread.outside.Difference;
import io.redthread.outside.Differences;
import io.redthread.outside.Instruction;
import io.redthread.outside.InstructionContent;
import io.redthread.outside.InstructionFilter;
import io.redthread.outside.InstructionId;
import io.redthread.outside.Instructions;
import io.redthread.outside.Report;
import io.redthread.outside.ReportView;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.OrderId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Instructions to partners, over HTTP. */
@RestController
@RequestMapping("/api/outside/instructions")
class InstructionController {

    private static final List<String> ZH =
            List.of("指令", "类型", "状态", "单据", "仓库", "行数", "件数", "下达时间", "应答期限", "取走时间", "应答时间", "对方单号", "对方说明", "结束时间");
    private static final List<String> EN = List.of(
            "Instruction",
            "Kind",
            "State",
            "Document",
            "Warehouse",
            "Lines",
            "Pieces",
            "Given",
            "Answer by",
            "Fetched",
            "Answered",
            "Their number",
            "Their words",
            "Ended");

    private final Instructions instructions;
    private final Differences differences;
    private final Warehouses warehouses;
    private final Once once;
    private final Clock clock;

    InstructionController(
            Instructions instructions, Differences differences, Warehouses warehouses, Once once, Clock clock) {
        this.instructions = instructions;
        this.differences = differences;
        this.warehouses = warehouses;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping
    @Requires({Permission.OUTSIDE_READ, Permission.OUTSIDE_EDIT})
    Page<Instruction> page(@ModelAttribute InstructionFilter filter, @ModelAttribute PageQuery query) {
        return instructions.page(filter, query);
    }

    @GetMapping("/{id}")
    @Requires({Permission.OUTSIDE_READ, Permission.OUTSIDE_EDIT})
    Whole one(@PathVariable InstructionId id) {
        return new Whole(
                instructions.of(id),
                instructions.lines(id),
                instructions.boxes(id),
                instructions.reports(id),
                differences.of(id));
    }

    /** The instructions of an order, for whoever sees the order. */
    @GetMapping("/of-order/{order}")
    @Requires({Permission.OUTSIDE_READ, Permission.OUTSIDE_EDIT, Permission.SALES_ORDER_READ})
    List<Instruction> ofOrder(@PathVariable OrderId order) {
        return instructions.of(order);
    }

    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.OUTSIDE_EDIT)
    void again(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable InstructionId id) {
        once.run(key, List.of("again", id), () -> instructions.again(id));
    }

    /** The stop, or the instruction itself where the partner had not fetched it. */
    @PostMapping("/{id}/stop")
    @Requires({Permission.OUTSIDE_EDIT, Permission.SALES_ORDER_CANCEL})
    Instruction stop(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable InstructionId id,
            @RequestBody StopRequest request) {
        var then = Given.value("/then", request.then());
        var reason = Given.filled("/reason", request.reason());
        var given = once.answer(
                key,
                List.of("stop", id, then, reason),
                String.class,
                () -> Long.toString(instructions.stop(id, then, reason).value()));
        return instructions.of(new InstructionId(Long.parseLong(given)));
    }

    @PostMapping("/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.OUTSIDE_EDIT)
    void seen(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable InstructionId id) {
        once.run(key, List.of("seen", id), () -> instructions.seen(id));
    }

    @GetMapping("/export")
    @Requires({Permission.OUTSIDE_READ, Permission.OUTSIDE_EDIT})
    void export(
            @ModelAttribute InstructionFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var names = warehouses.names(file.english());
        file.<Instruction>write(
                "instructions-" + CompanyDay.today(clock),
                file.english() ? EN : ZH,
                it -> List.of(
                        it.number(),
                        it.kind().code(),
                        it.state().code(),
                        it.subject().number(),
                        names.getOrDefault(it.warehouse(), ""),
                        it.lines(),
                        it.pieces(),
                        it.issued().at(),
                        it.issued().answerBy(),
                        blank(it.progress().fetchedAt()),
                        blank(it.progress().answeredAt()),
                        it.progress().partnerNumber(),
                        it.progress().answer(),
                        blank(it.progress().endedAt())),
                query -> instructions.page(filter, query));
    }

    static Object blank(@Nullable Object value) {
        return value == null ? "" : value;
    }

    /** An instruction with all that belongs to it. */
    record Whole(
            Instruction instruction,
            List<InstructionContent.Line> lines,
            List<Report.Box> boxes,
            List<ReportView> reports,
            List<Difference> differences) {}

    /** What becomes of the order, and why. */
    record StopRequest(@Nullable AfterStop then, @Nullable String reason) {}
}
