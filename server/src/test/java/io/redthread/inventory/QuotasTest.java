package io.redthread.inventory;

import static io.redthread.inventory.StockFixture.line;
import static io.redthread.inventory.StockFixture.wants;
import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.QuotaRefusal.QuotaBeyondStock;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is set aside for shops must be there. */
class QuotasTest extends InventoryTest {

    @Autowired
    private Quotas quotas;

    private Sku cup = new Sku("-");
    private long shop;

    @BeforeEach
    void given_ten_cups() {
        cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        shop = StockFixture.fresh();
    }

    @Test
    void refuses_quotas_that_together_are_more_than_is_there() {
        quotas.open(quota(shop, 6));

        var refusal = refusedBy(() -> quotas.open(quota(shop + 1, 5)));

        assertThat(refusal)
                .isEqualTo(new QuotaBeyondStock(cup, BigDecimal.valueOf(5), BigDecimal.valueOf(6), BigDecimal.TEN));
        quotas.open(quota(shop + 1, 4));
    }

    @Test
    void what_is_promised_to_others_can_not_be_set_aside() {
        given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 8)));

        assertThat(refusedBy(() -> quotas.open(quota(shop, 3)))).isInstanceOf(QuotaBeyondStock.class);
        quotas.open(quota(shop, 2));
    }

    @Test
    void what_a_shop_took_of_its_quota_needs_no_room_when_the_quota_changes() {
        var id = quotas.open(quota(shop, 6));
        given.reserve(new ReservationRequest(
                StockFixture.document(),
                shop,
                List.of(hangzhou.id()),
                false,
                List.of(line(1, cup, 5)),
                Optional.empty()));

        quotas.change(id, BigDecimal.TEN);

        assertThat(refusedBy(() -> quotas.change(id, BigDecimal.valueOf(11)))).isInstanceOf(QuotaBeyondStock.class);
        assertThat(given.at(cup, hangzhou.id()).setAside()).isEqualTo(pcs(5));
    }

    @Test
    void sets_a_table_of_quotas_and_says_of_each_what_became_of_it() {
        quotas.open(quota(shop, 3));
        quotas.open(quota(shop + 1, 3));

        var outcomes = quotas.set(List.of(
                quota(shop, 0), quota(shop + 1, 3), quota(shop + 2, 7), quota(shop + 3, 1), quota(shop + 4, 0)));

        assertThat(outcomes).extracting(QuotaSet::changed).containsExactly(true, false, true, false, false);
        assertThat(outcomes.get(3).refusal()).containsInstanceOf(QuotaBeyondStock.class);
        assertThat(given.at(cup, hangzhou.id()).setAside()).isEqualTo(pcs(10));
    }

    private NewQuota quota(long whose, long quantity) {
        return new NewQuota(whose, hangzhou.id(), cup, BigDecimal.valueOf(quantity));
    }
}
