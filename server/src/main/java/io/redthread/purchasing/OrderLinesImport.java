package io.redthread.purchasing;

import io.redthread.identity.Permission;
import io.redthread.importing.ImportBatch;
import io.redthread.importing.ImportField;
import io.redthread.importing.ImportField.Type;
import io.redthread.importing.ImportRow;
import io.redthread.importing.ImportTarget;
import io.redthread.importing.RowOutcome;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings lines from a sheet into drafts of purchase orders: they are added behind the lines that are there. */
@Component
class OrderLinesImport implements ImportTarget {

    private static final String LINES = "orderLines";

    private final LineAdditions additions;

    OrderLinesImport(LineAdditions additions) {
        this.additions = additions;
    }

    @Override
    public String code() {
        return "purchase-order-lines";
    }

    @Override
    public Label title() {
        return new Label("采购订单行", "Purchase order lines");
    }

    @Override
    public Permission permission() {
        return Permission.PURCHASING_EDIT;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("order", "采购单号", "Order").needed().upTo(40).alias("单号", "PO"),
                ImportField.text("sku", "商品编码", "SKU").needed().upTo(64).alias("编码", "商品"),
                ImportField.of("quantity", Type.DECIMAL, "数量", "Quantity").needed(),
                ImportField.text("uom", "单位", "Unit").upTo(16),
                ImportField.of("unitPrice", Type.DECIMAL, "单价", "Unit price")
                        .needed()
                        .alias("不含税单价"),
                ImportField.of("taxRate", Type.DECIMAL, "税率(%)", "Tax rate (%)").alias("税率"),
                ImportField.of("wantedOn", Type.DATE, "期望到货", "Wanted by").alias("交货日期"),
                ImportField.text("note", "备注", "Note").upTo(200));
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(new Bucket(LINES, new Label("订单行", "Order lines")));
    }

    @Override
    public Optional<String> keepTogether() {
        return Optional.of("order");
    }

    @Override
    public Optional<BigDecimal> amount(ImportRow row) {
        return row.decimal("quantity")
                .flatMap(quantity -> row.decimal("unitPrice").map(quantity::multiply));
    }

    @Override
    public List<RowOutcome> handle(ImportBatch batch) {
        var round = additions.begin(
                batch.rows().stream().map(OrderLinesImport::number).toList(),
                batch.rows().stream()
                        .map(row -> row.required("sku"))
                        .filter(Sku::wellFormed)
                        .map(Sku::new)
                        .toList());
        var outcomes = batch.rows().stream().map(row -> judge(row, round)).toList();
        round.write();
        return outcomes;
    }

    private static RowOutcome judge(ImportRow row, LineAdditions.Round round) {
        try {
            return round.add(number(row), line(row, round.nextLineNo(number(row))))
                    .map(OrderLinesImport::refused)
                    .orElseGet(() -> RowOutcome.taken(
                            LINES,
                            row.decimal("quantity")
                                    .orElse(BigDecimal.ZERO)
                                    .multiply(row.decimal("unitPrice").orElse(BigDecimal.ZERO))));
        } catch (Refused refused) {
            if (refused.refusal() instanceof InvalidInput invalid) {
                return refused(invalid.errors().getFirst());
            }
            throw refused;
        }
    }

    /** The row is refused for that. */
    static RowOutcome refused(InputError error) {
        return RowOutcome.refused(error.pointer().replaceAll(".*/", ""), error.value(), error.code());
    }

    private static String number(ImportRow row) {
        return row.required("order").strip();
    }

    /** What the row says; refused where it cannot be a line. */
    static LineContent line(ImportRow row, int lineNo) {
        var code = row.required("sku").strip();
        if (!Sku.wellFormed(code)) {
            throw InvalidInput.of("/sku", code, "sku-malformed");
        }
        return new LineContent(
                lineNo,
                new Sku(code),
                row.decimal("quantity").orElse(BigDecimal.ZERO),
                row.text("uom").map(Uom::new),
                row.decimal("unitPrice").orElse(BigDecimal.ZERO),
                row.decimal("taxRate").orElse(BigDecimal.ZERO),
                row.date("wantedOn"),
                row.text("note").orElse(""),
                Optional.empty(),
                Optional.empty());
    }
}
