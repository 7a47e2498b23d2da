package io.redthread.process.domain;

import static io.redthread.process.domain.Scene.both;
import static io.redthread.process.domain.Scene.choice;
import static io.redthread.process.domain.Scene.fact;
import static io.redthread.process.domain.Scene.right;

import io.redthread.process.NodeCode;
import io.redthread.process.domain.PracticeMove.Choice;
import io.redthread.process.domain.PracticeMove.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dispatch: goods and waybill are of the same order, and the order may leave. */
final class DispatchScene {

    private DispatchScene() {}

    static PracticeMove of(PracticeWorld.Order order, Optional<PracticeTrap> trap, PracticeWorld world) {
        var stopped = trap.filter(it -> it == PracticeTrap.INTERCEPTED).isPresent();
        var alike = trap.filter(it -> it == PracticeTrap.WRONG_LABEL).isPresent();
        var mine = world.waybill();
        var facts = new ArrayList<>(List.of(
                fact("订单", "Order", order.number()),
                fact("收件人", "For", order.buyer()),
                fact("商品", "Goods", order.goods().name()),
                Scene.pieces("数量", "Quantity", order.quantity())));
        if (stopped) {
            facts.add(fact(
                    "通知",
                    "Notice",
                    both("客户 10 分钟前取消,包裹需拦截", "Cancelled by the customer 10 minutes ago: intercept the parcel")));
        }
        var other = "PX-" + world.between(1000, 9999);
        var buyer = alike ? order.buyer() : both("沈先生", "Mr Shen");
        var choices = new ArrayList<>(world.shuffled(
                List.of(label(mine, order.number(), order.buyer()), label(world.waybill(), other, buyer))));
        choices.add(Scene.STOP);
        var right = stopped
                ? right(
                        "act:stop",
                        "已拦截的包裹不能出库,放到拦截区等客服处理。",
                        "An intercepted parcel does not leave; it waits in the interception area.")
                : right(
                        mine,
                        "面单上的订单号要与这张单一致;同名收件人也要看单号。",
                        "The order number on the label must be this order's, also where the name is the same.");
        return Scene.move(
                order,
                NodeCode.DISPATCH,
                Kind.SCAN,
                both("扫这张单的运单号,确认出库", "Scan this order's waybill to let it leave"),
                facts,
                choices,
                right,
                trap);
    }

    private static Choice label(String waybill, String number, io.redthread.kernel.Label buyer) {
        return choice(
                waybill,
                "面单 " + waybill + " · " + number + " · " + buyer.zh(),
                "Label " + waybill + " · " + number + " · " + buyer.en());
    }
}
