package io.redthread.fulfilment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.CarrierBy;
import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.CarrierOffer;
import io.redthread.inventory.WarehouseId;
import io.redthread.sales.FreightRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Carriers are compared by what they ask for that weight and by how long they take (X42). */
class RateShoppingTest {

    private static final List<FreightRate> RATES = List.of(
            rate("shunfeng", "", "18.00", "8.00", 1),
            rate("zhongtong", "", "6.00", "3.00", 3),
            rate("yunda", "", "5.00", "6.00", 3),
            rate("yunda", "新疆维吾尔自治区", "15.00", "12.00", 7));

    @ParameterizedTest
    @CsvSource({
        "浙江省,           900, cheapest,  , yunda",
        "浙江省,          2000, cheapest,  , zhongtong",
        "浙江省,           900, fastest,   , shunfeng",
        "浙江省,           900, cheapest, 2, shunfeng",
        "新疆维吾尔自治区, 900, cheapest,  , zhongtong",
    })
    void chooses(String province, int grams, String by, Integer within, String carrier) {
        var days = within == null ? OptionalInt.empty() : OptionalInt.of(within);

        var offers = RateShopping.offers(RATES, province, BigDecimal.valueOf(grams), CarrierBy.of(by), days);

        assertThat(RateShopping.choice(offers)).contains(new CarrierCode(carrier));
    }

    @Test
    void who_is_too_slow_stands_behind_and_is_not_chosen() {
        var offers = RateShopping.offers(RATES, "浙江省", BigDecimal.ONE, CarrierBy.CHEAPEST, OptionalInt.of(0));

        assertThat(offers).hasSize(3).noneMatch(CarrierOffer::inTime);
        assertThat(RateShopping.choice(offers)).isEmpty();
    }

    private static FreightRate rate(String carrier, String province, String first, String step, int days) {
        return new FreightRate(
                new WarehouseId(1), province, carrier, 1000, new BigDecimal(first), 1000, new BigDecimal(step), days);
    }
}
