package io.redthread.purchasing;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.store.ChangeRows;
import io.redthread.purchasing.store.ExpectedRows;
import io.redthread.purchasing.store.OrderLineRows;
import io.redthread.purchasing.store.RequisitionRows;
import io.redthread.purchasing.store.RfqRows;
import io.redthread.purchasing.store.TrailRows;
import io.redthread.purchasing.store.VersionRows;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the thread of a purchase shows of it: where it came from, what became of it, what it will bring (采购红线). */
@Service
@Transactional(readOnly = true)
public class PurchaseTrail {

    private final TrailRows rows;
    private final OrderLookup lookup;
    private final Visibility visibility;
    private final RequisitionLookup requisitionLookup;
    private final OrderLineRows lines;
    private final ExpectedRows expected;
    private final RequisitionRows requisitions;
    private final RfqRows rfqs;
    private final VersionRows versions;
    private final ChangeRows changes;
    private final SupplierLetters letters;

    PurchaseTrail(
            TrailRows rows,
            OrderLookup lookup,
            Visibility visibility,
            RequisitionLookup requisitionLookup,
            OrderLineRows lines,
            ExpectedRows expected,
            RequisitionRows requisitions,
            RfqRows rfqs,
            VersionRows versions,
            ChangeRows changes,
            SupplierLetters letters) {
        this.rows = rows;
        this.lookup = lookup;
        this.visibility = visibility;
        this.requisitionLookup = requisitionLookup;
        this.lines = lines;
        this.expected = expected;
        this.requisitions = requisitions;
        this.rfqs = rfqs;
        this.versions = versions;
        this.changes = changes;
        this.letters = letters;
    }

    /** The order meant by a number or an id. No data scope; {@link #of} keeps it. */
    public Optional<PurchaseOrderId> idOf(String numberOrId) {
        return rows.idOf(numberOrId.strip());
    }

    /** A purchase the caller may see, from need to arrival; at most a dozen statements however much happened to it. */
    public PurchaseLife of(PurchaseOrderId id) {
        var order = lookup.view(id);
        var from = lines.of(id).stream()
                .flatMap(line -> line.content().source().stream())
                .map(LineSource::document)
                .collect(Collectors.toSet());
        var asked = ids(from, RfqView.KIND).stream().map(RfqId::new).toList();
        var needs = new LinkedHashSet<RequisitionId>();
        ids(from, RequisitionView.KIND).forEach(it -> needs.add(new RequisitionId(it)));
        if (!asked.isEmpty()) {
            needs.addAll(rows.needsOf(asked));
        }
        return new PurchaseLife(
                order,
                expected.lines(id, BigDecimal.ZERO),
                order.times().confirmedOn().or(order::wantedOn),
                needs.isEmpty() ? List.of() : requisitions.heads(needs),
                asked.isEmpty() ? List.of() : rfqs.heads(asked),
                asked.isEmpty() ? List.of() : rows.awards(asked),
                versions.of(id),
                changes.of(id).reversed(),
                order.times().releasedAt().isEmpty()
                        ? Optional.empty()
                        : letters.of(id).suppliers().stream().findFirst());
    }

    private static Set<Long> ids(Set<DocumentRef> from, String kind) {
        return from.stream()
                .filter(it -> it.kind().equals(kind))
                .map(DocumentRef::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Orders, requisitions and requests for quotation by number, or by how one begins or ends; those the caller sees. */
    public List<FoundPurchase> find(String number, int most) {
        return rows.find(number.strip(), visibility.mine(), requisitionLookup.scope(), most);
    }

    /** Orders that suppliers have and that still bring some of these goods, the soonest first. No data scope. */
    public List<FoundPurchase> bringing(Collection<Sku> skus, int most) {
        return skus.isEmpty() ? List.of() : rows.bringing(skus, most);
    }

    /** The other orders of these needs and requests, the oldest first. No data scope. */
    public List<FoundPurchase> besides(PurchaseLife life, int most) {
        var from = new LinkedHashSet<DocumentRef>();
        life.requisitions().forEach(it -> from.add(it.ref()));
        life.rfqs().forEach(it -> from.add(it.ref()));
        return from.isEmpty() ? List.of() : rows.madeOf(from, life.order().id(), most);
    }
}
