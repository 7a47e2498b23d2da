package io.redthread.process.domain;

import static io.redthread.process.domain.Scene.both;
import static io.redthread.process.domain.Scene.choice;
import static io.redthread.process.domain.Scene.fact;
import static io.redthread.process.domain.Scene.pieces;
import static io.redthread.process.domain.Scene.right;

import io.redthread.process.NodeCode;
import io.redthread.process.domain.PracticeMove.Choice;
import io.redthread.process.domain.PracticeMove.Fact;
import io.redthread.process.domain.PracticeMove.Kind;
import io.redthread.process.domain.PracticeMove.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Picking as on the PDA: first the bin's code, then the goods' code, then the quantity (requirement G2). */
final class PickScene {

    private static final Choice SHORT = choice("act:short", "报少货", "Report short");

    private PickScene() {}

    static List<PracticeMove> of(PracticeWorld.Order order, Optional<PracticeTrap> trap, PracticeWorld world) {
        var moves = new ArrayList<PracticeMove>();
        moves.add(bin(order, trap, world));
        if (is(trap, PracticeTrap.STOPPED_ORDER)) {
            return moves;
        }
        moves.add(goods(order, trap, world));
        if (!is(trap, PracticeTrap.BIN_SHORT)) {
            moves.add(count(order));
        }
        return moves;
    }

    private static PracticeMove bin(PracticeWorld.Order order, Optional<PracticeTrap> trap, PracticeWorld world) {
        var similar = is(trap, PracticeTrap.WRONG_BIN);
        var stopped = is(trap, PracticeTrap.STOPPED_ORDER);
        var other = similar ? PracticeWorld.similar(order.bin()) : "F-02-" + world.between(50, 99);
        var facts = facts(order);
        if (stopped) {
            facts.add(fact(
                    "通知", "Notice", both("客服 2 分钟前挂起了这张单", "Customer service put this order on hold 2 minutes ago")));
        } else if (similar) {
            facts.add(fact("提示", "Note", both("同款商品也放在 " + other, "The same goods also lie in " + other)));
        }
        var choices = new ArrayList<>(List.of(
                choice(order.bin(), "货位 " + order.bin(), "Bin " + order.bin()),
                choice(other, "货位 " + other, "Bin " + other),
                label(order.goods(), "")));
        var right = stopped
                ? right(
                        "act:stop",
                        "被挂起的单立即停手,不再扫码;货品留在货位。",
                        "A held order is left at once: no scan, the goods stay in the bin.")
                : right(
                        order.bin(),
                        "先扫货位码,且必须是系统指定的货位;数量与批次都占在这个货位上。",
                        "The bin's code comes first, and it must be the bin the system names: quantity and lot are"
                                + " reserved there.");
        return scan(
                order,
                both("扫货位码", "Scan the bin"),
                facts,
                world.shuffled(choices),
                right,
                trap.filter(it -> similar || stopped));
    }

    private static PracticeMove goods(PracticeWorld.Order order, Optional<PracticeTrap> trap, PracticeWorld world) {
        var alike = is(trap, PracticeTrap.LOOK_ALIKE);
        var expired = is(trap, PracticeTrap.EXPIRED_LOT);
        var less = is(trap, PracticeTrap.BIN_SHORT);
        var facts = facts(order);
        facts.add(pieces("货位里有", "In the bin", less ? order.quantity() - 1 : order.quantity() + world.between(2, 9)));
        var choices = new ArrayList<Choice>();
        var wanted = expired ? lot(order.goods(), "L2", world.day().plusMonths(4), world) : label(order.goods(), "");
        choices.add(wanted);
        choices.add(
                alike ? label(order.lookAlike(), "") : choice(order.bin(), "货位 " + order.bin(), "Bin " + order.bin()));
        if (expired) {
            choices.add(lot(order.goods(), "L1", world.day().minusDays(world.between(3, 20)), world));
            choices.add(lot(order.goods(), "L3", world.day().plusMonths(14), world));
        }
        return scan(
                order,
                both("扫商品码", "Scan the goods"),
                facts,
                world.shuffled(choices),
                goodsRight(wanted, trap),
                trap.filter(it -> alike || expired || less));
    }

    private static Right goodsRight(Choice wanted, Optional<PracticeTrap> trap) {
        if (is(trap, PracticeTrap.BIN_SHORT)) {
            return right(
                    "act:short",
                    "货位不够数就报少货,不从别的货位凑;系统重新分配并通知盘点。",
                    "Too few in the bin is reported short, never made up from another bin; the system finds other"
                            + " stock.");
        }
        if (is(trap, PracticeTrap.EXPIRED_LOT)) {
            return right(
                    wanted.value(),
                    "过期批次不能发;在有效的批次里先发最早到期的。",
                    "An expired lot never leaves; of the good ones the earliest date goes first.");
        }
        return right(wanted.value(), "以条码为准,不以外观为准。", "The barcode decides, not the look.");
    }

    private static PracticeMove count(PracticeWorld.Order order) {
        var wanted = Integer.toString(order.quantity());
        return Scene.move(
                order,
                NodeCode.PICKING,
                Kind.COUNT,
                both("输入拣出的数量", "Type how many you took"),
                facts(order),
                List.of(),
                right(wanted, "拣出数量必须与应拣数量一致。", "What is taken is exactly what is wanted."),
                Optional.empty());
    }

    private static PracticeMove scan(
            PracticeWorld.Order order,
            io.redthread.kernel.Label ask,
            List<Fact> facts,
            List<Choice> codes,
            Right right,
            Optional<PracticeTrap> trap) {
        var choices = new ArrayList<>(codes);
        choices.add(SHORT);
        choices.add(Scene.STOP);
        return Scene.move(order, NodeCode.PICKING, Kind.SCAN, ask, facts, choices, right, trap);
    }

    private static List<Fact> facts(PracticeWorld.Order order) {
        return new ArrayList<>(List.of(
                fact("去货位", "Go to", order.bin()),
                fact("商品", "Goods", order.goods().name()),
                fact("条码", "Barcode", order.goods().code()),
                pieces("要拣", "Take", order.quantity())));
    }

    private static Choice label(PracticeWorld.Goods goods, String more) {
        return choice(
                goods.code(),
                goods.name().zh() + " " + goods.code() + more,
                goods.name().en() + " " + goods.code() + more);
    }

    private static Choice lot(PracticeWorld.Goods goods, String lot, java.time.LocalDate until, PracticeWorld world) {
        var code = goods.code() + "-" + lot + world.between(100, 999);
        return choice(
                code,
                goods.name().zh() + " " + code + " 效期至 " + until,
                goods.name().en() + " " + code + ", use by " + until);
    }

    private static boolean is(Optional<PracticeTrap> trap, PracticeTrap one) {
        return trap.filter(it -> it == one).isPresent();
    }
}
