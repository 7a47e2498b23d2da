package io.redthread.inventory;

import io.redthread.inventory.store.LocationRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves goods between bins of one warehouse (移库); what is on hand and promised there stays the same. */
@Service
@Transactional
public class BinTransfers {

    /** Kind of the document that entries point at. */
    public static final String KIND = "bin-transfer";

    private final LocationRows locations;
    private final Stock stock;
    private final DocumentNumbers numbers;
    private final IdBlocks ids;
    private final Journal journal;

    BinTransfers(LocationRows locations, Stock stock, DocumentNumbers numbers, IdBlocks ids, Journal journal) {
        this.locations = locations;
        this.stock = stock;
        this.numbers = numbers;
        this.ids = ids;
        this.journal = journal;
    }

    /** Posts moves, all or none; answers the transfer's number. */
    public String move(List<Move> moves) {
        if (moves.isEmpty()) {
            throw InvalidInput.of("/moves", "", "value-required");
        }
        checkPlaces(moves);
        var document = new DocumentRef(KIND, ids.next("inventory", "transfer_id"));
        var number = numbers.next("MV");
        stock.post(moves.stream()
                .map(move ->
                        new Movement(move.sku(), move.lot(), move.from(), move.to(), move.quantity(), KIND, document))
                .toList());
        journal.record(Act.of("bins-transferred", document, number, moves));
        return number;
    }

    private void checkPlaces(List<Move> moves) {
        var wanted = new HashSet<LocationId>();
        moves.forEach(move -> {
            wanted.add(move.from());
            wanted.add(move.to());
        });
        var places = locations.places(wanted);
        wanted.stream().filter(id -> !places.containsKey(id)).findFirst().ifPresent(id -> {
            throw new Refused(new InventoryRefusal.LocationNotFound(Long.toString(id.value())));
        });
        for (var move : moves) {
            var from = Objects.requireNonNull(places.get(move.from()));
            var to = Objects.requireNonNull(places.get(move.to()));
            if (from.warehouse() == null || !from.warehouse().equals(to.warehouse())) {
                throw new Refused(new InventoryRefusal.BinsOfTwoWarehouses(from.code(), to.code()));
            }
        }
    }

    /**
     * Goods from one bin to another.
     *
     * @param sku what
     * @param lot which lot, where the item is kept in lots
     * @param from where they were
     * @param to where they are
     * @param quantity how much
     */
    public record Move(Sku sku, Optional<String> lot, LocationId from, LocationId to, Quantity quantity) {}
}
