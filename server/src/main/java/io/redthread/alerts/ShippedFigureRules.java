package io.redthread.alerts;

import static io.redthread.alerts.Shipped.content;

import java.util.List;

/** Shipped rules about figures out of line (N2). How far off each speaks was measured: docs/operations/early-warning.md. */
final class ShippedFigureRules {

    private static final AlertOwner BUYER = new AlertOwner(OwnerKind.IN_CHARGE, "buyer");
    private static final AlertOwner NODE = new AlertOwner(OwnerKind.IN_CHARGE, "operations");
    private static final AlertOwner OPERATIONS = new AlertOwner(OwnerKind.ROLE, "operations");

    static final List<Shipped> ALL = List.of(
            new Shipped(
                    "purchase-price-out-of-line",
                    SubjectKind.PURCHASE_PRICE,
                    true,
                    content("采购单价偏离", "Purchase price out of line")
                            .when("deviation >= 40000")
                            .tells(BUYER, AlertSeverity.WARNING, 1_440)
                            .advice(
                                    "核对报价与单位;与供应商确认后再付款。",
                                    "Check offer and unit; ask the supplier before it is paid.")),
            new Shipped(
                    "purchase-quantity-out-of-line",
                    SubjectKind.PURCHASE_QUANTITY,
                    true,
                    content("采购数量偏离", "Purchase quantity out of line")
                            .when("deviation >= 40000 && side == \"high\"")
                            .tells(BUYER, AlertSeverity.WARNING, 1_440)
                            .advice("核对单位与数量,必要时改单。", "Check unit and quantity; change the order where needed.")),
            new Shipped(
                    "sales-quantity-out-of-line",
                    SubjectKind.SALES_QUANTITY,
                    true,
                    content("单笔销售数量异常", "Quantity of an order out of line")
                            .when("deviation >= 50000 && side == \"high\"")
                            .tells(OPERATIONS, AlertSeverity.WARNING, 240)
                            .advice("核实是否刷单、囤货或录入错误,再放行。", "Fraud, hoarding or a slip? Find out before it ships.")),
            new Shipped(
                    "order-frequency-out-of-line",
                    SubjectKind.ORDER_FREQUENCY,
                    true,
                    content("店铺订单数突变", "Orders of a shop out of line")
                            .when("deviation >= 50000 && usual > 0")
                            .tells(OPERATIONS, AlertSeverity.WARNING, 480)
                            .advice(
                                    "偏低查店铺接口与上架,偏高查活动与刷单。",
                                    "Few: look at connection and listing. Many: at campaigns and fraud.")),
            new Shipped(
                    "lead-time-out-of-line",
                    SubjectKind.LEAD_TIME,
                    true,
                    content("供货周期偏长", "Lead time out of line")
                            .when("deviation >= 45000 && side == \"high\"")
                            .tells(BUYER, AlertSeverity.INFO, 0)
                            .advice("问明原因,重估交期与安全库存。", "Ask why; think over dates and safety stock.")),
            new Shipped(
                    "node-time-out-of-line",
                    SubjectKind.NODE_TIME,
                    true,
                    content("节点用时偏长", "Time of a node out of line")
                            .when("deviation >= 40000 && side == \"high\"")
                            .tells(NODE, AlertSeverity.WARNING, 480)
                            .advice(
                                    "看当天节点报表,找出积压时段与人手。",
                                    "See the report of the day: when it piled up, who was there.")),
            new Shipped(
                    "error-rate-up",
                    SubjectKind.ERROR_RATE,
                    true,
                    content("节点差错率上升", "Error rate of a node up")
                            .when("deviation >= 40000 && side == \"high\"")
                            .tells(NODE, AlertSeverity.WARNING, 480)
                            .advice(
                                    "按异常类型看当天差错,先改最多的一类。",
                                    "See the errors of the day by type; mend the most frequent first.")));

    private ShippedFigureRules() {}
}
