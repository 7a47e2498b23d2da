package io.redthread.receiving;

import io.redthread.inventory.BinFacts;
import io.redthread.inventory.GoodsOwners;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.Movement;
import io.redthread.inventory.Places;
import io.redthread.inventory.Stock;
import io.redthread.inventory.Warehouses;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFiles;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.receiving.domain.Judging;
import io.redthread.receiving.domain.Judging.Found;
import io.redthread.receiving.store.ReturnQueries;
import io.redthread.receiving.store.ReturnRows;
import io.redthread.receiving.store.ReturnSteps;
import io.redthread.receiving.store.TableRows;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges returned goods (退货质检) and sends them on: good ones to a shelf, where back orders find them; the others to scrap, to
 * the supplier or back to the customer. Nothing is judged twice.
 */
@Service
@Transactional
public class ReturnInspections {

    private final ReturnRows rows;
    private final ReturnSteps steps;
    private final TableRows table;
    private final ReturnQueries queries;
    private final Warehouses warehouses;
    private final TheirGoods theirs;
    private final GoodsOwners owners;
    private final Stock stock;
    private final ReturnPieces pieces;
    private final StoredFiles files;
    private final ReturnTasks tasks;
    private final Journal journal;
    private final Clock clock;

    ReturnInspections(
            ReturnRows rows,
            ReturnSteps steps,
            TableRows table,
            ReturnQueries queries,
            Warehouses warehouses,
            TheirGoods theirs,
            GoodsOwners owners,
            Stock stock,
            ReturnPieces pieces,
            StoredFiles files,
            ReturnTasks tasks,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.table = table;
        this.queries = queries;
        this.warehouses = warehouses;
        this.theirs = theirs;
        this.owners = owners;
        this.stock = stock;
        this.pieces = pieces;
        this.files = files;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Judges goods of a received return; with the last of them the return is inspected, and closed where the customer wants
     * nothing. Refused before everything is in, where more is judged than came, for a bin of another warehouse, for a shelf
     * of ours where the goods are a partner's, and for a shelf of another owner than they left from.
     */
    public void judge(ReturnAuthorisationId id, List<Judged> judged) {
        var it = rows.locked(id);
        if (it.state() != ReturnState.RECEIVED) {
            throw new Refused(new ReceivingRefusal.ReturnInState(it.number(), it.state()));
        }
        var goods = queries.goods(id);
        var found = Judging.of(goods, queries.receipts(id), queries.verdicts(id), judged);
        checkBins(it, judged);
        var from = theirs.of(it.order());
        found.stream()
                .filter(one -> one.judged().disposition() == ReturnDisposition.RESTOCK)
                .filter(one -> from.containsKey(one.sku()))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refused(new ReceivingRefusal.GoodsOfPartnerBack(
                            one.sku(), theirs.code(Objects.requireNonNull(from.get(one.sku())))));
                });
        table.judge(id, found, clock.instant(), by());
        var document = Returns.ref(id);
        stock.post(
                found.stream().map(one -> leaving(one, from.keySet(), document)).toList());
        pieces.judged(it, goods, found);
        journal.record(Act.of("return-judged", document, it.number(), judged));
        if (table.isJudged(id)) {
            finish(it);
        }
    }

    /** What came back to a partner whose goods it is stays there: nobody of ours judges it. */
    public void keptByPartner(ReturnAuthorisationId id) {
        var it = rows.locked(id);
        if (it.state() != ReturnState.RECEIVED || !theirs.keepsItsOwn(it.warehouse())) {
            return;
        }
        var came = new LinkedHashMap<Came, BigDecimal>();
        queries.receipts(id)
                .forEach(one -> came.merge(
                        new Came(one.goodsNo(), one.lot()), one.quantity().amount(), BigDecimal::add));
        judge(
                id,
                came.entrySet().stream()
                        .map(one -> new Judged(
                                one.getKey().goodsNo(),
                                one.getKey().lot(),
                                one.getValue(),
                                ReturnGrade.GOOD,
                                ReturnDisposition.SUPPLIER,
                                Optional.empty(),
                                ""))
                        .toList());
    }

    private record Came(int goodsNo, String lot) {}

    /** Keeps a picture of what was found. Refused once the return has ended. */
    public FileId photograph(ReturnAuthorisationId id, String name, byte[] picture) {
        var it = rows.locked(id);
        if (it.endedAt() != null) {
            throw new Refused(new ReceivingRefusal.ReturnInState(it.number(), it.state()));
        }
        var file = files.keep(name, picture).id();
        table.picture(id, file, clock.instant(), by());
        journal.record(Act.of("return-photographed", Returns.ref(id), it.number(), Map.of("file", name)));
        return file;
    }

    private void finish(ReturnView it) {
        tasks.done(it.id());
        steps.inspected(it.id(), clock.instant(), by());
        if (it.wish() == ReturnWish.NOTHING && it.order() != null) {
            steps.close(it.id(), "", clock.instant(), by());
        } else {
            tasks.settle(it);
        }
    }

    private void checkBins(ReturnView it, List<Judged> judged) {
        if (judged.stream().allMatch(one -> one.bin().isEmpty())) {
            return;
        }
        var order = it.order();
        if (order != null) {
            owners.refuseReturn(List.of(Cases.document(new CaseId(order.value()))), it.warehouse());
        }
        var bins = warehouses.bins(it.warehouse()).stream().map(BinFacts::id).collect(Collectors.toSet());
        judged.forEach(one -> one.bin().filter(bin -> !bins.contains(bin)).ifPresent(bin -> {
            throw new Refused(new ReceivingRefusal.BinNotHere(Long.toString(bin.value())));
        }));
    }

    private static Movement leaving(Found one, Set<Sku> theirs, DocumentRef document) {
        return new Movement(
                one.sku(),
                one.lotKept(),
                Places.INSPECTION,
                target(one, theirs),
                one.quantity(),
                reason(one),
                document);
    }

    private static LocationId target(Found one, Set<Sku> theirs) {
        return switch (one.judged().disposition()) {
            case RESTOCK -> one.judged().bin().orElseThrow();
            case SCRAP -> Places.SCRAP;
            case SUPPLIER -> theirs.contains(one.sku()) ? Places.PARTNER : Places.SUPPLIER;
            case CUSTOMER -> Places.CUSTOMER;
        };
    }

    private static String reason(Found one) {
        return "return-" + one.judged().disposition().code();
    }

    private static String by() {
        return Callers.current().username();
    }
}
