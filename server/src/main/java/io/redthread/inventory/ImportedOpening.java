package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts opening stock of imported history on one shelf of a warehouse of its own. */
@Service
public class ImportedOpening {

    private static final String CODE = "IMPORT";
    private static final DocumentRef DOCUMENT = new DocumentRef("opening-stock", 2);

    private final Warehouses warehouses;
    private final Stock stock;

    ImportedOpening(Warehouses warehouses, Stock stock) {
        this.warehouses = warehouses;
        this.stock = stock;
    }

    /** Posts these quantities into the warehouse {@value #CODE}, which is opened when it is not there. */
    @Transactional
    public void post(Map<Sku, Quantity> quantities) {
        var warehouse = warehouses.byCode(CODE).map(WarehouseFacts::id).orElseGet(this::open);
        var shelf = warehouses.bins(warehouse).getFirst().id();
        stock.post(quantities.entrySet().stream()
                .map(it -> new Movement(
                        it.getKey(), Optional.empty(), Places.OPENING, shelf, it.getValue(), "opening", DOCUMENT))
                .toList());
    }

    private WarehouseId open() {
        var id = warehouses.register(new NewWarehouse(CODE, "导入仓", "Imported stock", "", ""));
        var zone = warehouses.register(new NewZone(id, "A", "拣货区", "Picking", ZoneKind.PICKING));
        warehouses.register(List.of(new NewBin(zone, "A-01-01", 1, Optional.empty())));
        return id;
    }
}
