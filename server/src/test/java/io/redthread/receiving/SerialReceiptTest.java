package io.redthread.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.NewSku;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuMeasures;
import io.redthread.inventory.SerialDesk;
import io.redthread.inventory.SerialFilter;
import io.redthread.inventory.SerialRefusal.SerialElsewhere;
import io.redthread.inventory.SerialRefusal.SerialsIncomplete;
import io.redthread.inventory.SerialState;
import io.redthread.inventory.SerialView;
import io.redthread.kernel.Sku;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.NewGoodsReceipt.Came;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods whose serial numbers are kept throughout come in by number. */
class SerialReceiptTest extends DockFixture {

    @Autowired
    SerialDesk serials;

    private Sku phone = new Sku("-");
    private PurchaseOrderId order = new PurchaseOrderId(0);

    @BeforeEach
    void given_an_order_of_five_phones() {
        phone = new Sku(TradingWorld.fresh("PHONE"));
        transactions.in(() -> goods.register(List.of(new NewSku(
                phone, SkuContent.named("手机 " + phone).with(SkuMeasures.UNKNOWN.with(SerialTracking.THROUGHOUT))))));
        order = ordered(phone, 5);
    }

    @Test
    void every_piece_comes_in_by_its_number() {
        assertThat(refusedBy(() -> receipts.receive(came(order, phones("P1")))))
                .isEqualTo(new SerialsIncomplete(phone, "2", 1));
        assertThat(receivedOf(order).isPositive()).isFalse();

        receipts.receive(came(order, phones("P1", "P2")));

        assertThat(of(phone)).extracting(SerialView::number).containsExactlyInAnyOrder("P1", "P2");
        assertThat(of(phone)).extracting(SerialView::state).containsOnly(SerialState.HERE);
    }

    @Test
    void a_piece_that_is_here_does_not_come_again_unless_its_receipt_was_taken_back() {
        var first = receipts.receive(came(order, phones("Q1", "Q2")));
        assertThat(refusedBy(() -> receipts.receive(came(order, phones("Q1", "-")))))
                .isEqualTo(new SerialElsewhere(phone, "Q1", "here"));

        receipts.reverse(first, "点错了");
        assertThat(of(phone)).extracting(SerialView::state).containsOnly(SerialState.WRITTEN_OFF);
        receipts.receive(came(order, phones("Q1", "Q2")));

        assertThat(of(phone)).extracting(SerialView::state).containsOnly(SerialState.HERE);
    }

    private Came phones(String... numbers) {
        return new Came(phone, "", Optional.empty(), BigDecimal.TWO, List.of(numbers));
    }

    private List<SerialView> of(Sku sku) {
        return serials.page(new SerialFilter(null, sku, null, null, null), PageQuery.first(100))
                .items();
    }
}
