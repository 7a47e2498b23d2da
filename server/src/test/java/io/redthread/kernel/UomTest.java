package io.redthread.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UomTest {

    @Test
    void a_unit_called_by_its_chinese_name_is_the_same_unit() {
        assertThat(new Uom("件")).isEqualTo(Uom.PCS);
        assertThat(new Uom("瓶").code()).isEqualTo("瓶");
    }

    @Test
    void a_quantity_is_written_in_chinese_without_needless_zeros() {
        assertThat(new Quantity(new BigDecimal("18.00"), Uom.PCS).zh()).isEqualTo("18 件");
    }
}
