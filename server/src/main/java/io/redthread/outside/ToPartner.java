package io.redthread.outside;

import io.redthread.inventory.TransferFilter;
import io.redthread.inventory.TransferState;
import io.redthread.inventory.TransferView;
import io.redthread.inventory.Transfers;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.paging.Page;
import io.redthread.purchasing.ExpectedFilter;
import io.redthread.purchasing.ExpectedGoods;
import io.redthread.receiving.ReturnFilter;
import io.redthread.receiving.ReturnReads;
import io.redthread.receiving.ReturnState;
import io.redthread.receiving.ReturnView;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is on its way to a partner's warehouse: bought, moved there, or sent back by customers. */
@Component
class ToPartner {

    /** Kind of a purchase order as a document. */
    static final String PURCHASE = "purchase-order";

    private final ExpectedGoods expected;
    private final Transfers transfers;
    private final ReturnReads returns;

    ToPartner(ExpectedGoods expected, Transfers transfers, ReturnReads returns) {
        this.expected = expected;
        this.transfers = transfers;
        this.returns = returns;
    }

    /**
     * Goods on their way.
     *
     * @param document by which document
     * @param number its number
     * @param lines how many lines
     * @param pieces how many pieces; looked up when asked
     */
    record Goods(DocumentRef document, String number, int lines, Supplier<BigDecimal> pieces) {}

    /** All that is on its way to a warehouse. */
    List<Goods> to(WarehouseId warehouse) {
        return Stream.of(bought(warehouse), moved(warehouse), sentBack(warehouse))
                .flatMap(it -> it)
                .toList();
    }

    private Stream<Goods> bought(WarehouseId warehouse) {
        var filter = new ExpectedFilter(null, null, warehouse, null);
        return Page.every(query -> expected.page(filter, query)).stream()
                .filter(it -> warehouse.equals(it.warehouse()))
                .map(it -> new Goods(
                        new DocumentRef(PURCHASE, it.id().value()),
                        it.number(),
                        it.openLines(),
                        () -> sum(expected.lines(it.id()).stream()
                                .map(line -> line.open().amount()))));
    }

    private Stream<Goods> moved(WarehouseId warehouse) {
        var filter = new TransferFilter(null, TransferState.IN_TRANSIT, warehouse);
        return Page.every(query -> transfers.page(filter, query)).stream()
                .filter(it -> it.to().equals(warehouse))
                .map(it -> new Goods(
                        new DocumentRef(TransferView.KIND, it.id().value()),
                        it.number(),
                        it.lineCount(),
                        () -> sum(transfers.lines(it.id()).stream()
                                .map(line -> line.quantity().amount()))));
    }

    private Stream<Goods> sentBack(WarehouseId warehouse) {
        var filter = new ReturnFilter(null, ReturnState.ANNOUNCED, null, null, warehouse, null);
        return Page.every(query -> returns.page(filter, query)).stream()
                .filter(it -> !it.withoutGoods())
                .map(it -> new Goods(
                        new DocumentRef(ReturnView.KIND, it.id().value()),
                        it.number(),
                        it.lineCount(),
                        () -> sum(returns.of(it.id()).goods().stream()
                                .map(goods ->
                                        goods.expected().minus(goods.received()).amount()))));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
