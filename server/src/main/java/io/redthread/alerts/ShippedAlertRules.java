package io.redthread.alerts;

import static io.redthread.alerts.Shipped.content;

import io.redthread.platform.startup.Shipment;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rules that come with the program (预置预警规则, H4–H7): published, so that they only need to be adapted; on where their facts are
 * recorded.
 */
@Component
class ShippedAlertRules implements Shipment {

    private final AlertRules rules;

    ShippedAlertRules(AlertRules rules) {
        this.rules = rules;
    }

    @Override
    @Transactional
    public void ship() {
        for (var it : ALL) {
            rules.begin(it.code(), it.kind(), it.content()).ifPresent(id -> {
                var published = rules.publish(id, 1);
                if (it.on()) {
                    rules.turn(id, published.rule().revision(), true);
                }
            });
        }
    }

    private static final AlertOwner BUYER = new AlertOwner(OwnerKind.IN_CHARGE, "buyer");
    private static final AlertOwner NODE = new AlertOwner(OwnerKind.IN_CHARGE, "operations");
    private static final AlertOwner OPERATIONS = new AlertOwner(OwnerKind.ROLE, "operations");
    private static final AlertOwner FINANCE = new AlertOwner(OwnerKind.ROLE, "finance-head");

    private static final List<Shipped> BY_DEADLINE = List.of(
            order(
                    "po-not-released",
                    content("审批通过一天未下达", "Approved for a day, not released")
                            .when("state == \"approved\"", 8, DueUnit.WORKING_HOURS, "decided")
                            .tells(BUYER, AlertSeverity.WARNING, 480)
                            .advice("尽快下达给供应商,或取消订单。", "Release it to the supplier, or call it off.")),
            order(
                    "po-not-confirmed",
                    content("供应商 24 小时未确认", "Not confirmed by the supplier for 24 hours")
                            .when("state == \"released\" && !confirmed", 24, DueUnit.HOURS, "released")
                            .tells(BUYER, AlertSeverity.INFO, 0)
                            .advice("致电供应商确认交期。", "Call the supplier for its date.")),
            order(
                    "po-not-arrived",
                    content("下达 48 小时未到货", "Not arrived 48 hours after release")
                            .when("state == \"released\"", 48, DueUnit.HOURS, "released")
                            .tells(BUYER, AlertSeverity.WARNING, 1_440)
                            .advice("核实物流与交期,必要时启用备选供应商。", "Check transport and date; think of another supplier.")),
            order(
                    "po-past-promise",
                    content("超过承诺到货日", "Past the day promised")
                            .when("state in [\"released\", \"partly-received\"]", 0, DueUnit.HOURS, "promised")
                            .tells(BUYER, AlertSeverity.CRITICAL, 480)
                            .advice(
                                    "催交,通知受影响的销售订单,评估替代来源。",
                                    "Press for delivery, tell the orders concerned, look for another source.")),
            new Shipped(
                    "order-node-overdue",
                    SubjectKind.SALES_ORDER,
                    true,
                    content("订单在节点超时", "Order overdue at its node")
                            .when("state == \"waiting\"", 0, DueUnit.MINUTES, "limit")
                            .tells(NODE, AlertSeverity.WARNING, 120)
                            .advice("先处理超时最久的单。", "Take the one that is latest first.")),
            new Shipped(
                    "stock-below-safety",
                    SubjectKind.STOCK,
                    true,
                    content("库存跌破安全线", "Stock below its safety line")
                            .when("share < 10000")
                            .tells(OPERATIONS, AlertSeverity.CRITICAL, 240)
                            .advice("补货或调拨;检查促销是否需要限量。", "Replenish or transfer; limit promotions where needed.")),
            new Shipped(
                    "stock-cover-short",
                    SubjectKind.STOCK,
                    true,
                    content("可售天数短于供货周期", "Cover shorter than the lead time")
                            .when("spareDays < 0")
                            .tells(OPERATIONS, AlertSeverity.WARNING, 0)
                            .advice(
                                    "现在下单也要等到断货之后才到,先调拨或加急。",
                                    "What is ordered now comes after stock has run out: transfer or hurry it.")),
            new Shipped(
                    "customer-overdue",
                    SubjectKind.CUSTOMER,
                    true,
                    content("客户付款逾期", "Customer's payment overdue")
                            .when("overdue > 0")
                            .tells(FINANCE, AlertSeverity.WARNING, 1_440)
                            .advice("催款;逾期期间新订单会被信用拦下。", "Ask for payment; new orders are held meanwhile.")),
            new Shipped(
                    "supplier-late",
                    SubjectKind.SUPPLIER,
                    true,
                    content("供应商频繁迟到", "Supplier often late")
                            .when("lateShare >= 3000 && orders >= 5")
                            .tells(OPERATIONS, AlertSeverity.WARNING, 0)
                            .advice("约谈供应商,考虑更换或分散采购。", "Talk to the supplier; consider another one.")),
            new Shipped(
                    "parcel-not-moving",
                    SubjectKind.PARCEL,
                    true,
                    content("包裹 72 小时无轨迹更新", "Parcel without movement for 72 hours")
                            .when("state == \"under-way\" && reported", 72, DueUnit.HOURS, "moved")
                            .tells(OPERATIONS, AlertSeverity.WARNING, 1_440)
                            .advice("向承运商查件,主动告知客户。", "Ask the carrier, tell the customer before he asks.")),
            new Shipped(
                    "exception-past-limit",
                    SubjectKind.EXCEPTION,
                    true,
                    content("异常超时未解决", "Exception open past its limit")
                            .when("state == \"open\"", 0, DueUnit.MINUTES, "limit")
                            .tells(NODE, AlertSeverity.WARNING, 120)
                            .advice(
                                    "先处理超时最久的,解决不了就升级。",
                                    "Take the one that is latest first; pass up what cannot be solved.")),
            new Shipped(
                    "reconciliation-gap",
                    SubjectKind.DAY,
                    false,
                    content("对账有差额", "Accounts differ")
                            .when("reconciliationGap > 0")
                            .tells(FINANCE, AlertSeverity.WARNING, 1_440)
                            .advice("逐笔核对差异订单。", "Go through the orders that differ.")),
            new Shipped(
                    "forecast-missed",
                    SubjectKind.DAY,
                    false,
                    content("预测偏差过大", "Forecast missed")
                            .when("forecastMiss >= 4000")
                            .tells(OPERATIONS, AlertSeverity.INFO, 0)
                            .advice("检查促销与断货,重估补货。", "Look at promotions and stock-outs; think over replenishment.")),
            new Shipped(
                    "supplier-invoice-due",
                    SubjectKind.SUPPLIER_INVOICE,
                    false,
                    content("供应商发票到期未付", "Invoice of a supplier not paid")
                            .when("open > 0", 0, DueUnit.HOURS, "payable")
                            .tells(FINANCE, AlertSeverity.WARNING, 1_440)
                            .advice("安排付款,或与供应商商定新日期。", "Pay it, or agree on another day.")));

    /** All of them. */
    static final List<Shipped> ALL =
            Stream.concat(BY_DEADLINE.stream(), ShippedFigureRules.ALL.stream()).toList();

    private static Shipped order(String code, AlertContent content) {
        return new Shipped(code, SubjectKind.PURCHASE_ORDER, true, content);
    }
}
