package io.redthread.process.domain;

import io.redthread.kernel.Label;
import io.redthread.process.DeviceStandard;
import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeDetails;
import io.redthread.process.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The standards a new company starts with (requirements F1–F14): the seven consecutive nodes of a normal order, and what
 * the other scenarios put between them. Node 8, exceptions, is no step but a side state from which a case returns to the
 * node it left.
 */
public final class ShippedStandard {

    private ShippedStandard() {}

    /** The nodes of a scenario. */
    public static List<Node> of(Scenario scenario) {
        return switch (scenario) {
            case NORMAL -> normal();
            case PRE_SALE -> with(NodeCode.VALIDATION, ShippedSpecials.stockUp(), ShippedSpecials.balance());
            case CROSS_BORDER -> with(NodeCode.REVIEW, ShippedSpecials.customsData(), ShippedSpecials.international());
            case PROMOTION -> hurried(with(NodeCode.VALIDATION, ShippedSpecials.reviewBatch()));
        };
    }

    /** Picked within half the time: waves take what is due first, so promotion orders come before others of their hour. */
    private static List<Node> hurried(List<Node> nodes) {
        return nodes.stream()
                .map(it -> it.code().equals(NodeCode.PICKING)
                        ? it.within(it.limit().dividedBy(2))
                        : it)
                .toList();
    }

    /** The normal nodes with others behind one of them. */
    private static List<Node> with(NodeCode before, Node... others) {
        var nodes = new ArrayList<Node>();
        for (var node : normal()) {
            nodes.add(node.at(nodes.size() + 1));
            if (node.code().equals(before)) {
                for (var other : others) {
                    nodes.add(other.at(nodes.size() + 1));
                }
            }
        }
        return List.copyOf(nodes);
    }

    /** The seven consecutive nodes of a normal order. */
    public static List<Node> normal() {
        return List.of(
                node(
                        1,
                        NodeCode.SYNC,
                        true,
                        "operations",
                        Duration.ofMinutes(5),
                        "订单同步",
                        "Synchronise",
                        "店铺订单由接口或导入进入系统;同一平台单号只成一单。",
                        "Orders arrive by API or import; one platform number is one order.",
                        "店铺接口、订单导入",
                        "Shop API, order import"),
                node(
                        2,
                        NodeCode.VALIDATION,
                        true,
                        "operations",
                        Duration.ofSeconds(10),
                        "信息校验",
                        "Validate",
                        "自动校验付款、地址、商品、库存;不合格的转异常。",
                        "Payment, address, goods and stock are checked; what fails becomes an exception.",
                        "系统自动",
                        "Automatic"),
                node(
                        3,
                        NodeCode.REVIEW,
                        true,
                        "customer-service",
                        Duration.ofMinutes(30),
                        "订单审核",
                        "Review",
                        "已付款、地址完整、库存充足的自动通过;高价值与零元订单人工审核。",
                        "Paid, complete and in stock passes by itself; high-value and free orders are reviewed by a person.",
                        "审单模板、审单台",
                        "Review template, review desk"),
                node(
                        4,
                        NodeCode.ALLOCATION,
                        true,
                        "operations",
                        Duration.ofMinutes(1),
                        "仓库分配",
                        "Allocate",
                        "按配送范围、库存与最少拆单选择仓库并锁定库存。",
                        "Warehouse by delivery area, stock and fewest splits; stock is reserved.",
                        "系统自动",
                        "Automatic"),
                node(
                                5,
                                NodeCode.PICKING,
                                false,
                                "warehouse",
                                Duration.ofMinutes(60),
                                "拣货打包",
                                "Pick and pack",
                                "按波次拣货:先扫货位码,再扫商品码;复核无误后打包。",
                                "Pick by wave: bin code first, then goods code; check, then pack.",
                                "PDA、扫描枪、打包台",
                                "PDA, scanner, packing bench")
                        .with(NodeDetails.with(
                                new DeviceStandard("Android 手持终端,屏幕 4 英寸以上", "一维/二维影像扫描头,键盘模式", "", 5, 10))),
                node(
                                6,
                                NodeCode.DISPATCH,
                                false,
                                "warehouse",
                                Duration.ofMinutes(30),
                                "出库确认",
                                "Confirm dispatch",
                                "核对商品与运单,确认出库,库存扣减。",
                                "Check goods and waybill, confirm; stock leaves the ledger.",
                                "扫描枪、面单打印机",
                                "Scanner, label printer")
                        .with(NodeDetails.with(
                                new DeviceStandard("", "一维/二维影像扫描枪,键盘模式", "热敏面单打印机,100×150 mm,203 dpi", 5, 10))),
                node(
                        7,
                        NodeCode.FEEDBACK,
                        true,
                        "operations",
                        Duration.ofMinutes(10),
                        "物流回传",
                        "Logistics feedback",
                        "运单号回传店铺与客户,跟踪签收。",
                        "Waybill goes to shop and customer; delivery is followed.",
                        "店铺接口",
                        "Shop API"));
    }

    private static Node node(
            int position,
            NodeCode code,
            boolean automatic,
            String department,
            Duration limit,
            String titleZh,
            String titleEn,
            String whatZh,
            String whatEn,
            String toolsZh,
            String toolsEn) {
        return new Node(
                position,
                code,
                automatic,
                department,
                limit,
                new Label(titleZh, titleEn),
                new Label(whatZh, whatEn),
                new Label(toolsZh, toolsEn));
    }
}
