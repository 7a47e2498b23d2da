package io.redthread.sales;

import static io.redthread.importing.ImportField.text;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.identity.Permission;
import io.redthread.importing.ImportBatch;
import io.redthread.importing.ImportField;
import io.redthread.importing.ImportField.Type;
import io.redthread.importing.ImportId;
import io.redthread.importing.ImportMapping;
import io.redthread.importing.ImportRow;
import io.redthread.importing.ImportTarget;
import io.redthread.importing.RowOutcome;
import io.redthread.kernel.Label;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.Shops;
import io.redthread.sales.domain.ImportedLine;
import io.redthread.sales.domain.ImportedLine.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Orders from a file (订单导入, requirement F18): each row ends as an order line, a charge line, a return line, or is
 * refused with its reason. The rows of one order stand together in the file and are taken together.
 */
@Component
class OrdersImport implements ImportTarget {

    private final Shops shops;
    private final Goods goods;
    private final OrderIntake intake;
    private final ReturnIntake returns;
    private final ImportedStock stock;

    OrdersImport(Shops shops, Goods goods, OrderIntake intake, ReturnIntake returns, ImportedStock stock) {
        this.shops = shops;
        this.goods = goods;
        this.intake = intake;
        this.returns = returns;
        this.stock = stock;
    }

    @Override
    public String code() {
        return "orders";
    }

    @Override
    public Label title() {
        return new Label("订单", "Orders");
    }

    @Override
    public Permission permission() {
        return Permission.SALES_IMPORT;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                text("shop", "店铺编码", "Shop code").needed().upTo(64).alias("店铺"),
                text("number", "平台单号", "Platform number").needed().upTo(64).alias("InvoiceNo", "订单号", "订单编号"),
                ImportField.of("orderedAt", Type.MOMENT, "下单时间", "Ordered at")
                        .needed()
                        .alias("InvoiceDate", "下单时间"),
                text("sku", "平台商品编码", "Item code").needed().upTo(64).alias("StockCode", "商品编码"),
                text("description", "商品名称", "Description").alias("Description", "商品名称"),
                ImportField.of("quantity", Type.DECIMAL, "数量", "Quantity")
                        .needed()
                        .alias("Quantity", "数量"),
                ImportField.of("unitPrice", Type.DECIMAL, "单价", "Unit price")
                        .needed()
                        .alias("UnitPrice", "单价"),
                ImportField.of("paid", Type.FLAG, "已付款", "Paid"),
                ImportField.of("paidAt", Type.MOMENT, "付款时间", "Paid at").alias("付款时间", "订单付款时间"),
                ImportField.of("scenario", Type.CHOICE, "场景", "Scenario")
                        .oneOf("normal", "pre-sale", "cross-border", "promotion"),
                ImportField.of("balancePaid", Type.FLAG, "尾款已付", "Balance paid").alias("尾款已付"),
                text("currency", "币种", "Currency").upTo(3),
                ImportField.of("exchangeRate", Type.DECIMAL, "汇率", "Exchange rate"),
                text("customer", "客户编码", "Customer code").upTo(64).alias("CustomerID", "客户编码"),
                text("recipient", "收件人", "Recipient").upTo(100).alias("收件人", "收货人"),
                text("phone", "电话", "Phone").upTo(40).alias("电话", "手机"),
                text("country", "国家", "Country").upTo(100).alias("Country", "国家"),
                text("province", "省", "Province").upTo(60).alias("省", "省份"),
                text("city", "市", "City").upTo(60).alias("市", "城市"),
                text("district", "区县", "District").upTo(60).alias("区", "区县"),
                text("address", "详细地址", "Address").alias("地址", "详细地址", "收货地址"),
                ImportField.of("addressLevel", Type.CHOICE, "地址要求", "Address level")
                        .oneOf("full", "country"),
                text("buyerNote", "买家留言", "Buyer's note").alias("买家留言", "备注"),
                text("chargeCodes", "费用行编码", "Charge codes").upTo(400),
                text("returnPrefix", "退货单前缀", "Return prefix").upTo(8),
                text("adjustmentPrefix", "调整单前缀", "Adjustment prefix").upTo(8),
                ImportField.of("registerGoods", Type.FLAG, "自动建商品", "Register goods"),
                ImportField.of("openingStockPercent", Type.INTEGER, "期初库存比例", "Opening stock percent"));
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(
                new Bucket("orderLines", new Label("订单行", "Order lines")),
                new Bucket("chargeLines", new Label("费用行", "Charge lines")),
                new Bucket("returnLines", new Label("退货行", "Return lines")));
    }

    @Override
    public Optional<String> keepTogether() {
        return Optional.of("number");
    }

    @Override
    public int batchSize() {
        return 8_000;
    }

    @Override
    public Optional<BigDecimal> amount(ImportRow row) {
        return row.decimal("quantity")
                .flatMap(quantity -> row.decimal("unitPrice").map(quantity::multiply));
    }

    @Override
    public List<RowOutcome> handle(ImportBatch batch) {
        var lines = batch.rows().stream().map(ImportedLine::of).toList();
        register(lines);
        var named = named(lines);
        var outcomes = new RowOutcome[lines.size()];
        var orders = new LinkedHashMap<String, List<Integer>>();
        var credits = new LinkedHashMap<String, List<Integer>>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            switch (line.kind()) {
                case REFUSED -> outcomes[i] = RowOutcome.refused(line.refusedField(), "", line.refusedCode());
                case RETURN ->
                    credits.computeIfAbsent(line.order(), key -> new ArrayList<>())
                            .add(i);
                case CHARGE, GOODS ->
                    orders.computeIfAbsent(line.order(), key -> new ArrayList<>())
                            .add(i);
            }
        }
        takeOrders(named, orders, outcomes);
        takeReturns(named, credits, outcomes);
        return List.of(outcomes);
    }

    @Override
    public void finished(ImportId job, ImportMapping mapping) {
        var percent = constant(mapping, "openingStockPercent");
        var shop = constant(mapping, "shop").flatMap(shops::byCode);
        if (percent.isPresent() && shop.isPresent()) {
            stock.release(shop.get().id(), Integer.parseInt(percent.get()));
        }
    }

    private void takeOrders(List<ImportedLine> lines, Map<String, List<Integer>> orders, RowOutcome[] outcomes) {
        var known = known(lines);
        var wanted = new ArrayList<NewOrder>();
        var places = new ArrayList<List<Integer>>();
        for (var rows : orders.values()) {
            var first = lines.get(rows.getFirst());
            var shop = known.get(first.shop());
            if (shop == null) {
                rows.forEach(row -> outcomes[row] = RowOutcome.refused("shop", first.shop(), "shop-inactive"));
                continue;
            }
            wanted.add(ImportedOrders.of(shop, rows.stream().map(lines::get).toList()));
            places.add(rows);
        }
        for (var from = 0; from < wanted.size(); from += OrderIntake.LARGEST_BATCH) {
            var to = Math.min(wanted.size(), from + OrderIntake.LARGEST_BATCH);
            var waits = lines.stream().anyMatch(ImportedLine::waitsForStock);
            var results = waits
                    ? intake.acceptWaiting(wanted.subList(from, to), ImportedStock.WAITS_FOR)
                    : intake.accept(wanted.subList(from, to));
            for (var i = 0; i < results.size(); i++) {
                settle(results.get(i), places.get(from + i), lines, outcomes);
            }
        }
    }

    private static void settle(
            IntakeResult result, List<Integer> rows, List<ImportedLine> lines, RowOutcome[] outcomes) {
        for (var row : rows) {
            var line = lines.get(row);
            var bucket = line.kind() == Kind.CHARGE ? "chargeLines" : "orderLines";
            outcomes[row] = switch (result) {
                case IntakeResult.Created created -> RowOutcome.taken(bucket, line.amount());
                case IntakeResult.Revised revised -> RowOutcome.taken(bucket, line.amount());
                case IntakeResult.Unchanged unchanged -> RowOutcome.unchanged(bucket, line.amount());
                case IntakeResult.Rejected rejected ->
                    RowOutcome.refused(
                            "",
                            rejected.errors().getFirst().value(),
                            rejected.errors().getFirst().code());
            };
        }
    }

    private void takeReturns(List<ImportedLine> lines, Map<String, List<Integer>> credits, RowOutcome[] outcomes) {
        if (credits.isEmpty()) {
            return;
        }
        var known = known(lines);
        var taken = returns.accept(credits.values().stream()
                .map(rows -> rows.stream().map(lines::get).toList())
                .filter(rows -> known.containsKey(rows.getFirst().shop()))
                .map(rows -> ImportedOrders.creditOf(
                        java.util.Objects.requireNonNull(
                                known.get(rows.getFirst().shop())),
                        rows))
                .toList());
        credits.forEach((number, rows) -> rows.forEach(row -> outcomes[row] = !known.containsKey(
                        lines.get(row).shop())
                ? RowOutcome.refused("shop", lines.get(row).shop(), "shop-inactive")
                : taken.contains(number)
                        ? RowOutcome.taken("returnLines", lines.get(row).amount())
                        : RowOutcome.unchanged("returnLines", lines.get(row).amount())));
    }

    private Map<String, ShopFacts> known(List<ImportedLine> lines) {
        var known = new HashMap<String, ShopFacts>();
        lines.stream()
                .map(ImportedLine::shop)
                .distinct()
                .forEach(code -> shops.byCode(code).filter(ShopFacts::active).ifPresent(shop -> known.put(code, shop)));
        return known;
    }

    private void register(List<ImportedLine> lines) {
        var fresh = new LinkedHashMap<Sku, String>();
        lines.stream()
                .filter(line -> line.registerGoods() && line.kind() == Kind.GOODS && Sku.wellFormed(line.sku()))
                .forEach(line -> fresh.merge(new Sku(line.sku()), line.description(), (a, b) -> a.isBlank() ? b : a));
        if (!fresh.isEmpty()) {
            goods.register(fresh.entrySet().stream()
                    .map(it -> new NewSku(
                            it.getKey(),
                            SkuContent.named(
                                    it.getValue().isBlank() ? it.getKey().code() : it.getValue())))
                    .toList());
        }
    }

    /** Fills a missing description from the same SKU where it is known. */
    private List<ImportedLine> named(List<ImportedLine> lines) {
        var blank = lines.stream()
                .filter(line -> line.description().isBlank() && Sku.wellFormed(line.sku()))
                .map(line -> new Sku(line.sku()))
                .collect(Collectors.toSet());
        if (blank.isEmpty()) {
            return lines;
        }
        var names = goods.names(blank);
        return lines.stream()
                .map(line -> line.description().isBlank() && Sku.wellFormed(line.sku())
                        ? line.described(names.getOrDefault(new Sku(line.sku()), ""))
                        : line)
                .toList();
    }

    private static Optional<String> constant(ImportMapping mapping, String field) {
        return Optional.ofNullable(mapping.fields().get(field)).map(ImportMapping.Source::constant);
    }
}
