package io.redthread.outside;

import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests with partners who send goods of their own share. */
abstract class DropShipTest extends OutsideTest {

    @Autowired
    Links links;

    /** Fresh goods that are linked with the partner under their own code. */
    Sku linked(Run run) {
        return linked(run, 1);
    }

    /** The same, where so many of the partner's make one of ours. */
    Sku linked(Run run, int ratio) {
        var sku = world.unstocked();
        link(run, sku, ratio);
        return sku;
    }

    LinkId link(Run run, Sku sku, int ratio) {
        var id = links.propose(proposed(run, sku, ratio));
        links.link(List.of(id));
        return id;
    }

    static NewLink proposed(Run run, Sku sku, int ratio) {
        return new NewLink(run.site().id(), sku, code(sku), ratio, UnitPrice.of("12.50", "CNY"));
    }

    static String code(Sku sku) {
        return "P/" + sku.code();
    }

    /** The partner says how many of these it has, and of nothing else. */
    int told(Run run, LinkedStock.Line... lines) {
        return told(run, Instant.now(), false, lines);
    }

    int told(Run run, Instant at, boolean whole, LinkedStock.Line... lines) {
        return tell(run, TradingWorld.fresh("ST"), at, whole, lines).differences();
    }

    Exchange.Receipt tell(Run run, String number, Instant at, boolean whole, LinkedStock.Line... lines) {
        return as(
                run,
                () -> exchange.linkedStock(
                        new LinkedStock(number, run.site().id(), at, whole, null, Arrays.asList(lines))));
    }

    static LinkedStock.Line has(Sku sku, int theirs) {
        return new LinkedStock.Line(code(sku), BigDecimal.valueOf(theirs));
    }
}
