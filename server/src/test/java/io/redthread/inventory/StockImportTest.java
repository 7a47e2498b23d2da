package io.redthread.inventory;

import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.support.Answer;
import io.redthread.support.Sheets;
import org.junit.jupiter.api.Test;

/** Opening stock and buffers, brought in from a sheet through the server's own import. */
class StockImportTest extends InventoryTest {

    @Test
    void opens_bins_once_and_refuses_what_is_wrong() {
        var cup = given.goods();
        var milk = given.lotted();
        var other = given.bin(hangzhou.zone(), 2);
        var otherCode = given.bean(Warehouses.class).bins(hangzhou.id()).stream()
                .filter(bin -> bin.id().equals(other))
                .findFirst()
                .orElseThrow()
                .code();
        var sheet = "仓库编码,库位,商品编码,数量,批次,效期至\n"
                + hangzhou.code() + "," + otherCode + "," + cup + ",12,,\n"
                + hangzhou.code() + ",," + milk + ",5,L1,2099-12-31\n"
                + hangzhou.code() + ",," + milk + ",5,,\n"
                + "NOWHERE,," + cup + ",1,,\n"
                + hangzhou.code() + ",NO-BIN," + cup + ",1,,\n"
                + hangzhou.code() + ",,NOBODY-KNOWS,1,,\n"
                + hangzhou.code() + "," + otherCode + "," + cup + ",7,,\n"
                + hangzhou.code() + "," + otherCode + "," + milk + ",-1,L1,\n";

        var first = imported("opening-stock", sheet);

        assertThat(first.text("/figures/parts/0/count")).isEqualTo("2");
        assertThat(first.text("/figures/refused/count")).isEqualTo("6");
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(12));
        assertThat(given.at(milk, hangzhou.id()).available()).isEqualTo(pcs(5));

        var again = imported("opening-stock", sheet);
        assertThat(again.text("/figures/changed")).isEqualTo("0");
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(12));
    }

    @Test
    void sets_buffers_and_says_which_rows_it_could_not() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        var sheet = "仓库,商品编码,安全缓冲\n"
                + hangzhou.code() + "," + cup + ",4\n"
                + hangzhou.code() + "," + cup + ",5\n"
                + hangzhou.code() + "," + cup + ",-1\n"
                + hangzhou.code() + ",NOBODY-KNOWS,1\n"
                + "NOWHERE," + cup + ",1\n";

        var job = imported("safety-buffers", sheet);

        assertThat(job.text("/figures/parts/0/count")).isEqualTo("1");
        assertThat(job.text("/figures/refused/count")).isEqualTo("4");
        assertThat(given.available(cup, hangzhou.id())).isEqualTo(pcs(6));
    }

    private Answer imported(String target, String sheet) {
        return Sheets.imported(signedInAs(ShippedRole.ADMINISTRATOR), target, sheet);
    }
}
