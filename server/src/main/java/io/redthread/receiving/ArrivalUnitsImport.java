package io.redthread.receiving;

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
import io.redthread.kernel.Sscc;
import io.redthread.receiving.NewGoodsReceipt.Came;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Announces units from a sheet (到货通知, ASN): neighbouring rows of one SSCC are one unit. Where a row of it cannot be taken,
 * none is: a unit of which half is known would be received wrongly.
 */
@Component
class ArrivalUnitsImport implements ImportTarget {

    private static final String LINES = "lines";
    private static final String SSCC = "sscc";

    private final ArrivalUnits units;

    ArrivalUnitsImport(ArrivalUnits units) {
        this.units = units;
    }

    @Override
    public String code() {
        return "arrival-units";
    }

    @Override
    public Label title() {
        return new Label("到货通知(按箱号)", "Arriving units (ASN)");
    }

    @Override
    public Permission permission() {
        return Permission.RECEIVING_ANNOUNCE;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text(SSCC, "箱号(SSCC)", "SSCC").needed().upTo(40).alias("箱号", "SSCC", "托盘号"),
                ImportField.text("order", "采购单号", "Order").needed().upTo(40).alias("采购单", "单号", "PO"),
                ImportField.text("deliveryNote", "送货单号", "Delivery note")
                        .upTo(60)
                        .alias("送货单"),
                ImportField.text("sku", "商品编码", "SKU").needed().upTo(64).alias("编码", "商品", "item"),
                ImportField.text("lot", "批次", "Lot").upTo(64).alias("批号", "lot"),
                ImportField.of("expiresOn", Type.DATE, "有效期至", "Expires on").alias("有效期", "到期日", "expiry"),
                ImportField.of("quantity", Type.DECIMAL, "数量", "Quantity")
                        .needed()
                        .alias("件数", "qty"),
                ImportField.text("serials", "序列号(用空格分开)", "Serial numbers (separated by spaces)")
                        .upTo(20_000)
                        .alias("序列号", "serials"));
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(new Bucket(LINES, new Label("预告行", "Announced lines")));
    }

    @Override
    public Optional<String> keepTogether() {
        return Optional.of(SSCC);
    }

    @Override
    public boolean wholeGroups() {
        return true;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RowOutcome> handle(ImportBatch batch) {
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (var i = 0; i < batch.rows().size(); i++) {
            groups.computeIfAbsent(number(batch.rows().get(i)), sscc -> new ArrayList<>())
                    .add(i);
        }
        var outcomes = new RowOutcome[batch.rows().size()];
        var read = new LinkedHashMap<List<Integer>, NewArrivalUnit>();
        for (var places : groups.values()) {
            try {
                read.put(places, unit(places.stream().map(batch.rows()::get).toList()));
            } catch (Refused refused) {
                refuse(outcomes, places, problem(refused));
            }
        }
        var answers = units.announce(List.copyOf(read.values())).iterator();
        read.keySet()
                .forEach(places -> answers.next()
                        .ifPresentOrElse(
                                error -> refuse(outcomes, places, error),
                                () -> places.forEach(place -> outcomes[place] = RowOutcome.taken(LINES))));
        return Arrays.asList(outcomes);
    }

    /** Every row of the unit is refused: the wrong one for what is wrong, its neighbours because it is. */
    private static void refuse(RowOutcome[] outcomes, List<Integer> places, InputError error) {
        var parts = error.pointer().split("/");
        var line = parts.length > 2 && parts[1].equals("contents") ? Integer.parseInt(parts[2]) : -1;
        var field = parts[parts.length - 1];
        for (var i = 0; i < places.size(); i++) {
            outcomes[places.get(i)] = line < 0 || line == i
                    ? RowOutcome.refused(field, error.value(), error.code())
                    : RowOutcome.refused(SSCC, error.value(), "arrival-unit-not-whole");
        }
    }

    private static InputError problem(Refused refused) {
        if (refused.refusal() instanceof InvalidInput invalid) {
            return invalid.errors().getFirst();
        }
        throw refused;
    }

    private static NewArrivalUnit unit(List<ImportRow> rows) {
        var first = rows.getFirst();
        var order = first.required("order").strip();
        var contents = new ArrayList<Came>();
        for (var row : rows) {
            if (!row.required("order").strip().equals(order)) {
                throw InvalidInput.of(
                        "/contents/" + contents.size() + "/order", row.required("order"), "arrival-two-orders");
            }
            contents.add(came(row, "/contents/" + contents.size()));
        }
        return new NewArrivalUnit(
                new Sscc(number(first)),
                order,
                first.text("deliveryNote").orElse("").strip(),
                contents);
    }

    private static Came came(ImportRow row, String at) {
        var code = row.required("sku").strip();
        if (!Sku.wellFormed(code)) {
            throw InvalidInput.of(at + "/sku", code, "sku-malformed");
        }
        var quantity = row.decimal("quantity").orElse(BigDecimal.ZERO);
        if (quantity.signum() <= 0) {
            throw InvalidInput.of(at + "/quantity", quantity.toPlainString(), "quantity-not-positive");
        }
        var serials = row.text("serials").map(String::strip).filter(it -> !it.isEmpty()).stream()
                .flatMap(it -> Arrays.stream(it.split("[\\s,;,;]+")))
                .toList();
        return new Came(new Sku(code), row.text("lot").orElse("").strip(), row.date("expiresOn"), quantity, serials);
    }

    private static String number(ImportRow row) {
        return row.required(SSCC).strip();
    }
}
