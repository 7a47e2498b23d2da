package io.redthread.receiving.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.ArrivalUnitFilter;
import io.redthread.receiving.ArrivalUnitId;
import io.redthread.receiving.ArrivalUnitReads;
import io.redthread.receiving.ArrivalUnitTrace;
import io.redthread.receiving.ArrivalUnitView;
import io.redthread.receiving.ArrivalUnits;
import io.redthread.receiving.NewArrivalUnit;
import io.redthread.receiving.web.ArrivalUnitRequests.AnnounceRequest;
import io.redthread.receiving.web.ArrivalUnitRequests.WithdrawRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** Announced units over HTTP: announced by suppliers' keys and by buyers, looked at, withdrawn. */
@RestController
@RequestMapping("/api/receiving/units")
class ArrivalUnitController {

    private static final List<String> ZH =
            List.of("箱号(SSCC)", "状态", "采购单", "供应商", "送货单", "行数", "预告时间", "预告人", "收货单", "收货时间", "上架时间");
    private static final List<String> EN = List.of(
            "SSCC",
            "State",
            "Purchase order",
            "Supplier",
            "Delivery note",
            "Lines",
            "Announced",
            "By",
            "Receipt",
            "Received",
            "Put away");

    private final ArrivalUnits units;
    private final ArrivalUnitReads reads;
    private final Once once;
    private final Clock clock;

    ArrivalUnitController(ArrivalUnits units, ArrivalUnitReads reads, Once once, Clock clock) {
        this.units = units;
        this.reads = reads;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping
    @Requires({Permission.RECEIVING_READ, Permission.RECEIVING_ANNOUNCE})
    Page<ArrivalUnitView> page(@ModelAttribute ArrivalUnitFilter filter, @ModelAttribute PageQuery query) {
        return reads.page(filter, query);
    }

    @GetMapping("/{id}")
    @Requires({Permission.RECEIVING_READ, Permission.RECEIVING_ANNOUNCE})
    ArrivalUnitTrace one(@PathVariable ArrivalUnitId id) {
        return reads.of(id);
    }

    /** Announces units: all, or none where one is wrong; what is wrong is told at its place. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECEIVING_ANNOUNCE)
    void announce(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody AnnounceRequest request) {
        var wanted = request.wanted();
        once.run(key, wanted, () -> whole(wanted));
    }

    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECEIVING_ANNOUNCE)
    void withdraw(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ArrivalUnitId id,
            @RequestBody WithdrawRequest request) {
        var why = Given.filled("/reason", request.reason());
        once.run(key, List.of(id, why), () -> units.withdraw(id, why));
    }

    @GetMapping("/export")
    @Requires({Permission.RECEIVING_READ, Permission.RECEIVING_ANNOUNCE})
    void export(
            @ModelAttribute ArrivalUnitFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        file.<ArrivalUnitView>write(
                "arriving-units-" + CompanyDay.today(clock),
                file.english() ? EN : ZH,
                it -> List.of(
                        it.sscc().value(),
                        it.state().code(),
                        it.orderNumber(),
                        it.supplierName(),
                        it.deliveryNote(),
                        it.lineCount(),
                        it.announcedAt(),
                        it.announcedBy(),
                        it.came() == null ? "" : it.came().number(),
                        it.came() == null ? "" : it.came().at(),
                        it.came() == null || it.came().storedAt() == null
                                ? ""
                                : it.came().storedAt()),
                query -> reads.page(filter, query));
    }

    private void whole(List<NewArrivalUnit> wanted) {
        var answers = units.announce(wanted);
        var errors = new ArrayList<InputError>();
        for (var i = 0; i < answers.size(); i++) {
            var at = "/units/" + i;
            answers.get(i).ifPresent(it -> errors.add(new InputError(at + it.pointer(), it.value(), it.code())));
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(List.copyOf(errors)));
        }
    }
}
