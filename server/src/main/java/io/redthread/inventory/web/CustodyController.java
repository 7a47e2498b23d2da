package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.CustodyFilter;
import io.redthread.inventory.CustodyKind;
import io.redthread.inventory.CustodyNote;
import io.redthread.inventory.CustodyNotes;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.NewCustodyNote;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.Money;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Custody notes over HTTP: goods that owners bring and take, and goods that change hands. */
@RestController
@RequestMapping("/api/inventory/custody-notes")
class CustodyController {

    private static final List<String> EN =
            List.of("Number", "Kind", "From", "To", "Owner's number", "Reason", "Price", "Lines", "At", "By");
    private static final List<String> ZH = List.of("单号", "类型", "从", "到", "货主单号", "原因", "价款", "行数", "时间", "经办人");

    private final CustodyNotes notes;
    private final Warehouses warehouses;
    private final Once once;

    CustodyController(CustodyNotes notes, Warehouses warehouses, Once once) {
        this.notes = notes;
        this.warehouses = warehouses;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.INVENTORY_READ)
    Page<CustodyNote> page(@ModelAttribute CustodyFilter filter, @ModelAttribute PageQuery query) {
        return notes.page(filter, query);
    }

    @GetMapping("/export")
    @Requires(Permission.INVENTORY_READ)
    void export(
            @ModelAttribute CustodyFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var names = warehouses.names(file.english());
        file.<CustodyNote>write(
                "custody-notes",
                file.english() ? EN : ZH,
                it -> List.of(
                        it.number(),
                        word(it.kind(), file.english()),
                        it.from().map(names::get).orElse(""),
                        it.to().map(names::get).orElse(""),
                        it.reference(),
                        it.reason(),
                        it.price().map(Money::toString).orElse(""),
                        it.lineCount(),
                        it.createdAt(),
                        it.createdBy()),
                query -> notes.page(filter, query));
    }

    @PostMapping("/deposits")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INVENTORY_ADJUST)
    CustodyNote deposit(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody NoteRequest request) {
        return write(key, request.note(CustodyKind.DEPOSIT));
    }

    @PostMapping("/withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INVENTORY_ADJUST)
    CustodyNote withdraw(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody NoteRequest request) {
        return write(key, request.note(CustodyKind.WITHDRAWAL));
    }

    @PostMapping("/changes")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INVENTORY_CHANGE_OWNER)
    CustodyNote change(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody NoteRequest request) {
        return write(key, request.note(CustodyKind.CHANGE));
    }

    private CustodyNote write(IdempotencyKey key, NewCustodyNote note) {
        return once.answer(key, note, CustodyNote.class, () -> notes.write(note));
    }

    private static String word(CustodyKind kind, boolean english) {
        return switch (kind) {
            case DEPOSIT -> english ? "Deposit" : "寄存入库";
            case WITHDRAWAL -> english ? "Withdrawal" : "提货出库";
            case CHANGE -> english ? "Change of owner" : "转移货权";
        };
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    /** A note to write. */
    record NoteRequest(
            @Nullable WarehouseId from,
            @Nullable WarehouseId to,
            @Nullable String reference,
            @Nullable String reason,
            @Nullable Money price,
            @Nullable List<LineRequest> lines,
            @Nullable List<TransferController.NumberRequest> serials) {

        NewCustodyNote note(CustodyKind kind) {
            var wanted = Given.some("/lines", lines);
            var list = new ArrayList<NewCustodyNote.Line>(wanted.size());
            for (var i = 0; i < wanted.size(); i++) {
                list.add(wanted.get(i).line("/lines/" + i));
            }
            return new NewCustodyNote(
                    kind,
                    Optional.ofNullable(from),
                    Optional.ofNullable(to),
                    text(reference),
                    text(reason),
                    Optional.ofNullable(price),
                    list,
                    TransferController.NumberRequest.pieces(serials));
        }
    }

    /** Goods of a note. */
    record LineRequest(
            @Nullable Sku sku,
            @Nullable String lot,
            @Nullable Quantity quantity,
            @Nullable LocationId outOf,
            @Nullable LocationId into,
            @Nullable LocalDate expiresOn) {

        NewCustodyNote.Line line(String at) {
            return new NewCustodyNote.Line(
                    Given.value(at + "/sku", sku),
                    Optional.of(text(lot)).filter(it -> !it.isEmpty()),
                    Given.value(at + "/quantity", quantity),
                    Optional.ofNullable(outOf),
                    Optional.ofNullable(into),
                    Optional.ofNullable(expiresOn));
        }
    }
}
