package io.redthread.inventory;

import io.redthread.inventory.store.CustodyRows;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.LocationRows.PlaceRow;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods of owners that come, go back, or become another's where they lie (寄存、提货、转移货权, I1). A change of owner is one
 * movement of the ledger from the one's warehouse to the other's, so that no piece can be in both or in neither.
 */
@Service
@Transactional
public class CustodyNotes {

    private final CustodyRows rows;
    private final LocationRows locations;
    private final OwnersApart owners;
    private final CustodySerials serials;
    private final FreshLots lots;
    private final Stock stock;
    private final DocumentNumbers numbers;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    CustodyNotes(
            CustodyRows rows,
            LocationRows locations,
            OwnersApart owners,
            CustodySerials serials,
            FreshLots lots,
            Stock stock,
            DocumentNumbers numbers,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.locations = locations;
        this.owners = owners;
        this.serials = serials;
        this.lots = lots;
        this.stock = stock;
        this.numbers = numbers;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes a note and moves its goods, all or none. Refused where more would go than is free, where a change of owner would
     * change nothing, and where the owner's number was taken before.
     */
    public CustodyNote write(NewCustodyNote wanted) {
        checkPlaces(wanted);
        if (wanted.kind() == CustodyKind.CHANGE) {
            owners.different(wanted.from().orElseThrow(), wanted.to().orElseThrow());
        }
        var note = new CustodyNote(
                new CustodyNoteId(ids.next("inventory", "custody_note_id")),
                numbers.next("CN"),
                wanted.kind(),
                wanted.from(),
                wanted.to(),
                wanted.reference(),
                wanted.reason(),
                wanted.price(),
                wanted.lines().size(),
                clock.instant(),
                Callers.current().username());
        if (!rows.insert(note)) {
            throw new Refused(new OwnerRefusal.DepositTaken(note.reference()));
        }
        if (wanted.kind() == CustodyKind.DEPOSIT) {
            register(wanted.lines());
        }
        var document = new DocumentRef(CustodyNote.KIND, note.id().value());
        stock.post(wanted.lines().stream()
                .map(line -> movement(wanted.kind(), line, document))
                .toList());
        serials.move(
                wanted,
                wanted.lines().stream()
                        .collect(Collectors.toMap(
                                NewCustodyNote.Line::sku, it -> it.quantity().amount(), BigDecimal::add)),
                new SerialCause(document, note.number()));
        journal.record(Act.of(wanted.kind().reason(), document, note.number(), wanted));
        return note;
    }

    /** One page of notes, the newest first. */
    @Transactional(readOnly = true)
    public Page<CustodyNote> page(CustodyFilter filter, PageQuery page) {
        return rows.page(filter, page);
    }

    /** A lot not seen before comes with the day it needs. */
    private void register(List<NewCustodyNote.Line> lines) {
        var coming = lines.stream()
                .flatMap(
                        it -> it.lot().stream().map(lot -> new NewLot(it.sku(), lot, Optional.empty(), it.expiresOn())))
                .toList();
        lots.register(coming).ifPresent(undated -> {
            var at = lines.stream()
                    .map(it -> it.sku() + it.lot().orElse(""))
                    .toList()
                    .indexOf(undated.sku() + undated.code());
            throw InvalidInput.of("/lines/" + at + "/expiresOn", "", "lot-expiry-required");
        });
    }

    private void checkPlaces(NewCustodyNote wanted) {
        Stream.of(wanted.from(), wanted.to()).flatMap(Optional::stream).forEach(it -> {
            if (locations.warehouse(it).isEmpty()) {
                throw new Refused(new InventoryRefusal.WarehouseNotFound(Long.toString(it.value())));
            }
        });
        var places = locations.places(wanted.lines().stream()
                .flatMap(it -> Stream.of(it.outOf(), it.into()).flatMap(Optional::stream))
                .collect(Collectors.toSet()));
        for (var i = 0; i < wanted.lines().size(); i++) {
            var line = wanted.lines().get(i);
            standsIn("/lines/" + i + "/outOf", wanted.from(), line.outOf(), places);
            standsIn("/lines/" + i + "/into", wanted.to(), line.into(), places);
        }
    }

    private static void standsIn(
            String pointer,
            Optional<WarehouseId> warehouse,
            Optional<LocationId> bin,
            Map<LocationId, PlaceRow> places) {
        if (bin.isPresent() != warehouse.isPresent()) {
            throw InvalidInput.of(pointer, "", bin.isPresent() ? "value-malformed" : "value-required");
        }
        bin.ifPresent(it -> {
            var place = places.get(it);
            if (place == null) {
                throw new Refused(new InventoryRefusal.LocationNotFound(Long.toString(it.value())));
            }
            if (!warehouse.orElseThrow().equals(place.warehouse())) {
                throw new Refused(new TransferRefusal.BinOfOtherWarehouse(place.code()));
            }
        });
    }

    private static Movement movement(CustodyKind kind, NewCustodyNote.Line line, DocumentRef document) {
        return new Movement(
                line.sku(),
                line.lot(),
                line.outOf().orElse(Places.OWNER),
                line.into().orElse(Places.OWNER),
                line.quantity(),
                kind.reason(),
                document);
    }
}
