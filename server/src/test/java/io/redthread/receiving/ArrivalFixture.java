package io.redthread.receiving;

import io.redthread.catalog.NewSku;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuMeasures;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.Putaway;
import io.redthread.kernel.InputError;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Sscc;
import io.redthread.kernel.SsccDigits;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.NewGoodsReceipt.Came;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of announced units share: their numbers, and an order of which some is on its way. */
abstract class ArrivalFixture extends DockFixture {

    @Autowired
    ArrivalUnits units;

    @Autowired
    ArrivalUnitReads unitReads;

    @Autowired
    UnitReceipts unitReceipts;

    @Autowired
    Putaway putaway;

    /** A number that nobody has. */
    static Sscc fresh() {
        var seventeen = "3"
                + Long.toString(ThreadLocalRandom.current().nextLong(10_000_000_000_000_000L, 99_999_999_999_999_999L))
                        .substring(0, 16);
        return new Sscc(seventeen + SsccDigits.check(seventeen));
    }

    /** A unit of that order that is announced. */
    Sscc announced(PurchaseOrderId order, Came... contents) {
        var sscc = fresh();
        var wrong = units.announce(List.of(unit(sscc, order, contents))).getFirst();
        if (wrong.isPresent()) {
            throw new AssertionError(wrong.get());
        }
        return sscc;
    }

    NewArrivalUnit unit(Sscc sscc, PurchaseOrderId order, Came... contents) {
        return new NewArrivalUnit(sscc, numberOf(order), "DN-7", List.of(contents));
    }

    /** What is wrong with a unit of these contents; blank where nothing is. */
    String wrong(PurchaseOrderId order, Came... contents) {
        return units.announce(List.of(unit(fresh(), order, contents)))
                .getFirst()
                .map(InputError::code)
                .orElse("");
    }

    ArrivalUnitView stand(Sscc sscc) {
        return unitReads.scanned(sscc.value()).unit();
    }

    Came cups(int many) {
        return new Came(cup, "", Optional.empty(), BigDecimal.valueOf(many));
    }

    /** Goods whose pieces keep their numbers. */
    Sku phone() {
        var sku = new Sku(TradingWorld.fresh("PHONE"));
        transactions.in(() -> goods.register(List.of(new NewSku(
                sku, SkuContent.named("手机 " + sku).with(SkuMeasures.UNKNOWN.with(SerialTracking.THROUGHOUT))))));
        return sku;
    }

    LocationId shelf() {
        return warehouses.bins(warehouse).getFirst().id();
    }

    String numberOf(PurchaseOrderId order) {
        return buying.as(team, () -> orders.of(order).number());
    }
}
