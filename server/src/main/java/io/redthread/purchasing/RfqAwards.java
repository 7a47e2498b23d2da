package io.redthread.purchasing;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.SourcingRefusal.NotOffered;
import io.redthread.purchasing.domain.Comparison;
import io.redthread.purchasing.store.QuotationRows;
import io.redthread.purchasing.store.RfqRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses among offers (定标): writes one draft order for each supplier chosen, at the prices it offered. */
@Service
@Transactional
public class RfqAwards {

    private final Rfqs rfqs;
    private final RfqRows rows;
    private final QuotationRows quotations;
    private final PurchaseOrders orders;
    private final RequisitionSources sources;
    private final OrderLookup lookup;
    private final Journal journal;

    RfqAwards(
            Rfqs rfqs,
            RfqRows rows,
            QuotationRows quotations,
            PurchaseOrders orders,
            RequisitionSources sources,
            OrderLookup lookup,
            Journal journal) {
        this.rfqs = rfqs;
        this.rows = rows;
        this.quotations = quotations;
        this.orders = orders;
        this.sources = sources;
        this.lookup = lookup;
        this.journal = journal;
    }

    /** Chooses a supplier for each line named; lines left out are not bought. A dearer choice says why. */
    public List<OrderReceipt> award(RfqId id, int revision, List<AwardChoice> choices, OrderBuyer buyer) {
        var known = rfqs.locked(id, revision, RfqState.SENT);
        var offered = quotations.of(id);
        check(known, choices, Comparison.of(known, offered));
        var bySupplier = choices.stream()
                .collect(Collectors.groupingBy(AwardChoice::supplier, LinkedHashMap::new, Collectors.toList()));
        var wanted = new ArrayList<NewPurchaseOrder>(bySupplier.size());
        bySupplier.forEach((supplier, chosen) ->
                wanted.add(new NewPurchaseOrder(content(known, supplier, chosen, offered), buyer)));
        var receipts = orders.draft(wanted);
        var awards = new ArrayList<RfqAward>(choices.size());
        var order = receipts.iterator();
        bySupplier.forEach((supplier, chosen) -> {
            var receipt = order.next();
            chosen.forEach(
                    choice -> awards.add(new RfqAward(choice.lineNo(), supplier, receipt.id(), choice.reason())));
        });
        rows.award(id, awards, lookup.saving());
        rows.move(known, RfqState.AWARDED, lookup.saving());
        sources.ordered(
                known.lines().stream().flatMap(line -> line.source().stream()).toList());
        journal.record(Act.of("rfq-awarded", known.ref(), known.number(), awards));
        return receipts;
    }

    private static void check(RfqView known, List<AwardChoice> choices, Comparison comparison) {
        if (choices.isEmpty()) {
            throw InvalidInput.of("/choices", "", "value-required");
        }
        var seen = new HashSet<Integer>();
        for (var i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            var at = "/choices/" + i;
            if (!seen.add(choice.lineNo())) {
                throw InvalidInput.of(at + "/lineNo", choice.lineNo(), "line-number-twice");
            }
            var row = comparison.lines().stream()
                    .filter(line -> line.line().lineNo() == choice.lineNo())
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of(at + "/lineNo", choice.lineNo(), "line-unknown"));
            if (row.cells().stream().noneMatch(cell -> cell.supplier().equals(choice.supplier()))) {
                throw new Refused(new NotOffered(known.number(), choice.lineNo(), name(known, choice.supplier())));
            }
            if (choice.reason().isBlank()
                    && row.best().filter(choice.supplier()::equals).isEmpty()) {
                throw InvalidInput.of(at + "/reason", "", "dearer-needs-reason");
            }
        }
    }

    private static OrderContent content(
            RfqView known,
            SupplierId supplier,
            List<AwardChoice> chosen,
            Map<SupplierId, List<Quotation.Line>> offered) {
        var asked = asked(known, supplier);
        var prices = offered.getOrDefault(supplier, List.of()).stream()
                .collect(Collectors.toMap(Quotation.Line::lineNo, line -> line));
        var lines = new ArrayList<LineContent>(chosen.size());
        for (var choice : chosen) {
            var line = known.lines().stream()
                    .filter(it -> it.lineNo() == choice.lineNo())
                    .findFirst()
                    .orElseThrow();
            var price = Objects.requireNonNull(prices.get(choice.lineNo()));
            lines.add(new LineContent(
                    lines.size() + 1,
                    line.sku(),
                    line.quantity().amount(),
                    Optional.of(line.quantity().uom()),
                    price.unitPrice(),
                    price.taxRate(),
                    line.wantedOn(),
                    price.note(),
                    Optional.empty(),
                    Optional.of(line.source().orElseGet(() -> new LineSource(known.ref(), line.lineNo())))));
        }
        return new OrderContent(
                Optional.of(supplier),
                known.department(),
                false,
                "",
                false,
                asked.currency(),
                Optional.empty(),
                known.number() + " " + known.title(),
                lines);
    }

    private static RfqView.Asked asked(RfqView known, SupplierId supplier) {
        return known.suppliers().stream()
                .filter(it -> it.supplier().equals(supplier))
                .findFirst()
                .orElseThrow();
    }

    private static String name(RfqView known, SupplierId supplier) {
        return known.suppliers().stream()
                .filter(it -> it.supplier().equals(supplier))
                .map(RfqView.Asked::name)
                .findFirst()
                .orElse(Long.toString(supplier.value()));
    }
}
