package io.redthread.purchasing;

import io.redthread.catalog.BuyingFacts;
import io.redthread.identity.DepartmentId;
import io.redthread.importing.ImportRow;
import io.redthread.importing.RowOutcome;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet as whole orders, and remembers which row was wrong and why. */
final class OrderSheet {

    private final Map<String, SupplierId> suppliers;
    private final Map<String, DepartmentId> departments;
    private final Map<Sku, BuyingFacts> facts;
    private final Map<ImportRow, RowOutcome> refused = new HashMap<>();

    OrderSheet(Map<String, SupplierId> suppliers, Map<String, DepartmentId> departments, Map<Sku, BuyingFacts> facts) {
        this.suppliers = suppliers;
        this.departments = departments;
        this.facts = facts;
    }

    /** The order of these rows, its head as the first says it; absent where one of them cannot be taken. */
    Optional<OrderContent> read(String mark, List<ImportRow> rows) {
        var lines = new ArrayList<LineContent>(rows.size());
        var head = rows.getFirst();
        for (var row : rows) {
            try {
                if (!same(head, row, "supplier")) {
                    throw InvalidInput.of("/supplier", row.required("supplier"), "supplier-differs");
                }
                lines.add(line(row, lines.size() + 1));
            } catch (Refused wrong) {
                refused.put(row, refusal(wrong));
            }
        }
        try {
            var content = content(mark, head, lines);
            if (rows.stream().noneMatch(refused::containsKey)) {
                return Optional.of(content);
            }
        } catch (Refused wrong) {
            refused.put(head, refusal(wrong));
        }
        rows.forEach(row -> refused.putIfAbsent(row, RowOutcome.refused("mark", mark, "order-refused-whole")));
        return Optional.empty();
    }

    /** Why the row was not taken; absent where it was. */
    Optional<RowOutcome> outcome(ImportRow row) {
        return Optional.ofNullable(refused.get(row));
    }

    private OrderContent content(String mark, ImportRow head, List<LineContent> lines) {
        var code = head.required("supplier").strip();
        var supplier = Optional.ofNullable(suppliers.get(code))
                .orElseThrow(() -> InvalidInput.of("/supplier", code, "supplier-unknown"));
        var reason = head.text("urgencyReason").orElse("");
        return new OrderContent(
                Optional.of(supplier),
                head.text("department").map(String::strip).map(this::department),
                !reason.isEmpty(),
                reason,
                head.flag("crossBorder").orElse(false),
                head.text("currency")
                        .map(it -> Currencies.of("/currency", it.strip()))
                        .orElse(CompanyCurrency.CNY),
                head.date("wantedOn"),
                mark,
                lines);
    }

    private DepartmentId department(String code) {
        return Optional.ofNullable(departments.get(code))
                .orElseThrow(() -> InvalidInput.of("/department", code, "department-unknown"));
    }

    private LineContent line(ImportRow row, int lineNo) {
        var line = OrderLinesImport.line(row, lineNo);
        @Nullable InputError wrong = OrderPricing.wrong(line, facts.get(line.sku()), "");
        if (wrong != null) {
            throw new Refused(new InvalidInput(List.of(wrong)));
        }
        return line;
    }

    private static boolean same(ImportRow head, ImportRow row, String field) {
        return head.required(field).strip().equals(row.required(field).strip());
    }

    private static RowOutcome refusal(Refused wrong) {
        if (wrong.refusal() instanceof InvalidInput invalid) {
            return OrderLinesImport.refused(invalid.errors().getFirst());
        }
        throw wrong;
    }
}
