package io.redthread.purchasing;

import io.redthread.catalog.Goods;
import io.redthread.identity.Departments;
import io.redthread.identity.Permission;
import io.redthread.importing.ImportBatch;
import io.redthread.importing.ImportField;
import io.redthread.importing.ImportField.Type;
import io.redthread.importing.ImportRow;
import io.redthread.importing.ImportTarget;
import io.redthread.importing.RowOutcome;
import io.redthread.kernel.Label;
import io.redthread.parties.Suppliers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings whole purchase orders from a sheet: neighbouring rows of one mark become one draft. Where a row of it cannot be taken,
 * none is: half an order is worse than none, and the file of refused rows holds it whole.
 */
@Component
class PurchaseOrdersImport implements ImportTarget {

    private static final String LINES = "orderLines";

    private final PurchaseOrders orders;
    private final OrderBuyers buyers;
    private final Suppliers suppliers;
    private final Departments departments;
    private final Goods goods;

    PurchaseOrdersImport(
            PurchaseOrders orders, OrderBuyers buyers, Suppliers suppliers, Departments departments, Goods goods) {
        this.orders = orders;
        this.buyers = buyers;
        this.suppliers = suppliers;
        this.departments = departments;
        this.goods = goods;
    }

    @Override
    public String code() {
        return "purchase-orders";
    }

    @Override
    public Label title() {
        return new Label("采购订单", "Purchase orders");
    }

    @Override
    public Permission permission() {
        return Permission.PURCHASING_EDIT;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("mark", "订单标识", "Order mark").needed().upTo(40).alias("单号", "订单号", "PO"),
                ImportField.text("supplier", "供应商编码", "Supplier code")
                        .needed()
                        .upTo(40)
                        .alias("供应商"),
                ImportField.text("sku", "商品编码", "SKU").needed().upTo(64).alias("编码", "商品"),
                ImportField.of("quantity", Type.DECIMAL, "数量", "Quantity").needed(),
                ImportField.text("uom", "单位", "Unit").upTo(16),
                ImportField.of("unitPrice", Type.DECIMAL, "单价", "Unit price")
                        .needed()
                        .alias("不含税单价"),
                ImportField.of("taxRate", Type.DECIMAL, "税率(%)", "Tax rate (%)").alias("税率"),
                ImportField.text("currency", "币种", "Currency").upTo(3),
                ImportField.text("department", "部门编码", "Department code")
                        .upTo(40)
                        .alias("部门"),
                ImportField.of("wantedOn", Type.DATE, "期望到货", "Wanted by").alias("交货日期"),
                ImportField.text("urgencyReason", "紧急原因", "Why urgent").upTo(200),
                ImportField.of("crossBorder", Type.FLAG, "跨境", "Cross-border"),
                ImportField.text("note", "备注", "Note").upTo(200));
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(new Bucket(LINES, new Label("订单行", "Order lines")));
    }

    @Override
    public Optional<String> keepTogether() {
        return Optional.of("mark");
    }

    @Override
    public boolean wholeGroups() {
        return true;
    }

    @Override
    public Optional<BigDecimal> amount(ImportRow row) {
        return row.decimal("quantity")
                .flatMap(quantity -> row.decimal("unitPrice").map(quantity::multiply));
    }

    @Override
    public List<RowOutcome> handle(ImportBatch batch) {
        var reader = reader(batch);
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (var i = 0; i < batch.rows().size(); i++) {
            groups.computeIfAbsent(batch.rows().get(i).required("mark").strip(), mark -> new ArrayList<>())
                    .add(i);
        }
        var outcomes = new RowOutcome[batch.rows().size()];
        var buyer = buyers.current(Optional.empty());
        var wanted = new ArrayList<NewPurchaseOrder>();
        groups.forEach((mark, places) -> {
            var rows = places.stream().map(batch.rows()::get).toList();
            reader.read(mark, rows).ifPresent(content -> wanted.add(new NewPurchaseOrder(content, buyer)));
            for (var place : places) {
                outcomes[place] = reader.outcome(batch.rows().get(place))
                        .orElseGet(() -> RowOutcome.taken(
                                LINES, amount(batch.rows().get(place)).orElse(BigDecimal.ZERO)));
            }
        });
        if (!wanted.isEmpty()) {
            orders.draft(wanted);
        }
        return List.of(outcomes);
    }

    private OrderSheet reader(ImportBatch batch) {
        var codes = batch.rows().stream()
                .map(row -> row.required("supplier").strip())
                .collect(Collectors.toSet());
        return new OrderSheet(
                suppliers.byCode(codes),
                departments.all().stream()
                        .filter(it -> it.active())
                        .collect(Collectors.toMap(it -> it.code(), it -> it.id())),
                goods.toBuy(batch.skus("sku")));
    }
}
