package io.redthread.receiving;

import io.redthread.inventory.SerialView;
import io.redthread.inventory.SerialWith;
import io.redthread.kernel.Sku;
import java.util.List;

/**
 * Serial numbers of a return (退货序列号).
 *
 * @param kept those of its goods whose pieces have serial numbers
 * @param sold the pieces of its order that are with the buyer still
 * @param came the pieces that came with it, and what was found of them
 */
public record ReturnNumbers(List<Sku> kept, List<SerialView> sold, List<SerialWith> came) {

    /** Of a return without such goods. */
    static final ReturnNumbers NONE = new ReturnNumbers(List.of(), List.of(), List.of());
}
