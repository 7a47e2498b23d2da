package io.redthread.process.domain;

import static io.redthread.process.domain.Scene.both;
import static io.redthread.process.domain.Scene.choice;
import static io.redthread.process.domain.Scene.fact;

import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import io.redthread.process.domain.PracticeMove.Choice;
import io.redthread.process.domain.PracticeMove.Fact;
import io.redthread.process.domain.PracticeMove.Kind;
import io.redthread.process.domain.PracticeMove.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Nodes where somebody looks at an order and decides. */
final class DeskScene {

    private static final List<Choice> VALIDATION = List.of(
            choice("pass", "校验通过", "Valid"),
            choice("payment", "转异常:付款", "Exception: payment"),
            choice("address", "转异常:地址", "Exception: address"),
            choice("goods", "转异常:商品", "Exception: goods"),
            choice("stock", "转异常:缺货", "Exception: stock"));
    private static final List<Choice> REVIEW = List.of(
            choice("pass", "审核通过", "Pass"),
            choice("hold", "挂起,等客户确认", "Hold for the customer"),
            choice("price", "挂起,转运营核价", "Hold, have the price checked"));
    private static final List<Choice> BALANCE =
            List.of(choice("start", "启动履约", "Start fulfilment"), choice("wait", "继续等尾款", "Wait for the balance"));

    private DeskScene() {}

    static PracticeMove of(PracticeWorld.Order order, Node node, Optional<PracticeTrap> trap, PracticeWorld world) {
        var code = node.code();
        if (code.equals(NodeCode.ALLOCATION)) {
            return warehouse(order, trap, world);
        }
        var choices = code.equals(NodeCode.BALANCE) ? BALANCE : code.equals(NodeCode.REVIEW) ? REVIEW : VALIDATION;
        return Scene.move(
                order,
                code,
                Kind.CHOOSE,
                both("这张单怎么处理?", "What becomes of this order?"),
                facts(order, trap, code, world),
                choices,
                trap.map(DeskScene::right).orElseGet(() -> clean(choices)),
                trap);
    }

    private static List<Fact> facts(
            PracticeWorld.Order order, Optional<PracticeTrap> trap, NodeCode node, PracticeWorld world) {
        var price = is(trap, PracticeTrap.PRICE_SLIP) ? Math.max(1, order.price() / 50) : order.price();
        var total = price * order.quantity();
        var paid = is(trap, PracticeTrap.UNPAID) ? 0 : is(trap, PracticeTrap.BALANCE_OPEN) ? total / 5 : total;
        var free = is(trap, PracticeTrap.STOCK_SHORT) ? order.quantity() - 1 : order.quantity() + world.between(5, 90);
        var address = is(trap, PracticeTrap.WRONG_ADDRESS) ? world.town() : order.address();
        var unknown = is(trap, PracticeTrap.GOODS_UNKNOWN);
        var facts = new ArrayList<>(List.of(
                fact("收件人", "For", order.buyer()),
                fact("地址", "Address", address),
                fact(
                        "商品",
                        "Goods",
                        unknown
                                ? both(
                                        "编码 X-" + order.place() + "77(未建档)",
                                        "Code X-" + order.place() + "77 (not on file)")
                                : order.goods().name()),
                Scene.pieces("数量", "Quantity", order.quantity()),
                fact("单价 / 平时价", "Price / usual", "¥" + price + ".00 / ¥" + order.price() + ".00"),
                fact("已付", "Paid", "¥" + paid + ".00 / ¥" + total + ".00"),
                Scene.pieces("可用库存", "Available", free)));
        if (node.equals(NodeCode.REVIEW)) {
            facts.add(fact(
                    "买家留言",
                    "Buyer's note",
                    is(trap, PracticeTrap.HELD_ORDER)
                            ? both("先别发货,我要改地址", "Do not ship yet, the address will change")
                            : both("谢谢", "Thank you")));
        }
        return facts;
    }

    private static Right clean(List<Choice> choices) {
        return Scene.right(
                choices.getFirst().value(),
                "付款、地址、商品、库存、价格都没有问题,放行。",
                "Payment, address, goods, stock and price are in order: let it go on.");
    }

    private static Right right(PracticeTrap trap) {
        return switch (trap) {
            case UNPAID -> Scene.right("payment", "一分未付的单不能往下走。", "What is not paid goes no further.");
            case WRONG_ADDRESS ->
                Scene.right(
                        "address",
                        "没有街道门牌,快递送不到;转异常由客服联系客户。",
                        "Without street and house it cannot be delivered; customer service asks.");
            case GOODS_UNKNOWN ->
                Scene.right(
                        "goods",
                        "编码没有建档,仓库拣不到;转异常由运营核对。",
                        "The code is not on file, nothing can be picked; operations look into it.");
            case STOCK_SHORT -> Scene.right("stock", "可用库存少于订购数量。", "Less is available than was ordered.");
            case HELD_ORDER ->
                Scene.right("hold", "客户要求暂缓,先挂起再联系,免得发出后拦截。", "The customer asked to wait: hold it first, then ask.");
            case PRICE_SLIP ->
                Scene.right(
                        "price",
                        "单价只有平时的几十分之一,先核价再放行。",
                        "The price is a fraction of the usual one; have it checked first.");
            case BALANCE_OPEN ->
                Scene.right(
                        "wait", "只付了定金;尾款付清后才启动履约。", "Only the deposit is paid; fulfilment starts with the balance.");
            default -> throw new IllegalArgumentException(trap.code());
        };
    }

    private static PracticeMove warehouse(PracticeWorld.Order order, Optional<PracticeTrap> trap, PracticeWorld world) {
        var near = trap.isPresent() ? order.quantity() - 1 : order.quantity() + world.between(3, 40);
        var far = order.quantity() + world.between(20, 80);
        var choices = List.of(
                choice("near", "就近仓", "Nearest warehouse"),
                choice("far", "中心仓", "Central warehouse"),
                choice("split", "拆成两个包裹", "Split in two parcels"));
        var right = trap.isPresent()
                ? Scene.right(
                        "far",
                        "就近仓不够整单;能整单发的仓优先,少拆一单。",
                        "The nearest cannot ship all of it; a warehouse that can comes first, so nothing is split.")
                : Scene.right("near", "就近仓整单有货,最快也最省。", "The nearest has all of it: fastest and cheapest.");
        return Scene.move(
                order,
                NodeCode.ALLOCATION,
                Kind.CHOOSE,
                both("从哪里发?", "From where does it ship?"),
                List.of(
                        fact("地址", "Address", order.address()),
                        fact("商品", "Goods", order.goods().name()),
                        Scene.pieces("数量", "Quantity", order.quantity()),
                        Scene.pieces("就近仓可用", "Nearest has", near),
                        Scene.pieces("中心仓可用", "Central has", far)),
                choices,
                right,
                trap);
    }

    private static boolean is(Optional<PracticeTrap> trap, PracticeTrap one) {
        return trap.filter(it -> it == one).isPresent();
    }
}
