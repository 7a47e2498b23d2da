package io.redthread.purchasing;

import io.redthread.catalog.Goods;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.parties.SupplierId;
import io.redthread.parties.Suppliers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.SourcingRefusal.AgreementChanged;
import io.redthread.purchasing.SourcingRefusal.AgreementInState;
import io.redthread.purchasing.SourcingRefusal.AgreementNotFound;
import io.redthread.purchasing.store.AgreementLineRows;
import io.redthread.purchasing.store.AgreementRows;
import io.redthread.tasks.Tasks;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes framework agreements (框架协议), puts them in force, ends and renews them. Only a draft is rewritten. */
@Service
@Transactional
public class Agreements {

    private final AgreementRows rows;
    private final AgreementLineRows lines;
    private final Suppliers suppliers;
    private final Goods goods;
    private final OrderLookup lookup;
    private final IdBlocks ids;
    private final DocumentNumbers numbers;
    private final Tasks tasks;
    private final Journal journal;

    Agreements(
            AgreementRows rows,
            AgreementLineRows lines,
            Suppliers suppliers,
            Goods goods,
            OrderLookup lookup,
            IdBlocks ids,
            DocumentNumbers numbers,
            Tasks tasks,
            Journal journal) {
        this.rows = rows;
        this.lines = lines;
        this.suppliers = suppliers;
        this.goods = goods;
        this.lookup = lookup;
        this.ids = ids;
        this.numbers = numbers;
        this.tasks = tasks;
        this.journal = journal;
    }

    /** Writes a draft. */
    public AgreementView write(AgreementContent content) {
        return write(content, Optional.empty());
    }

    private AgreementView write(AgreementContent content, Optional<AgreementId> renewalOf) {
        var name = supplierName(content);
        var known = lines(content);
        var id = new AgreementId(ids.next("purchasing", "agreement_id"));
        rows.insert(id, numbers.next("AG"), content, name, renewalOf.orElse(null), lookup.saving());
        lines.replace(id, content.allowance(), known);
        var view = view(id);
        journal.record(Act.of("agreement-drafted", view.ref(), view.number(), content));
        return view;
    }

    /** Rewrites a draft that the caller saw in that revision. */
    public AgreementView rewrite(AgreementId id, int revision, AgreementContent content) {
        var known = locked(id, revision, AgreementState.DRAFT);
        rows.rewrite(known, content, supplierName(content), lookup.saving());
        lines.replace(id, content.allowance(), lines(content));
        journal.record(Act.of("agreement-rewritten", known.ref(), known.number(), content));
        return view(id);
    }

    /** Puts a draft in force: orders may call off it from its first day on. Refused without a price. */
    public AgreementView activate(AgreementId id, int revision) {
        var known = locked(id, revision, AgreementState.DRAFT);
        if (lines.of(id).isEmpty()) {
            throw InvalidInput.of("/lines", "", "value-required");
        }
        rows.move(known, AgreementState.ACTIVE, lookup.saving());
        journal.record(Act.of("agreement-activated", known.ref(), known.number(), Map.of()));
        return view(id);
    }

    /** Ends it before its last day. */
    public AgreementView close(AgreementId id, int revision, String reason) {
        var known = locked(id, revision, AgreementState.ACTIVE);
        rows.move(known, AgreementState.CLOSED, lookup.saving());
        tasks.close(List.of(known.ref()));
        journal.record(Act.of("agreement-closed", known.ref(), known.number(), Map.of("reason", reason)));
        return view(id);
    }

    /** A draft with the same content for as long again, from the day after; nothing is called off it yet. */
    public AgreementView renew(AgreementId id) {
        var known = view(id);
        var days = ChronoUnit.DAYS.between(known.validFrom(), known.validTo());
        var from = known.validTo().plusDays(1);
        var fresh = new AgreementContent(
                known.title(),
                known.supplier(),
                known.currency(),
                from,
                from.plusDays(days),
                known.maxAmount(),
                known.allowance(),
                known.remindDays(),
                known.note(),
                lines.of(id).stream()
                        .map(line -> new AgreementContent.Line(
                                line.sku(), line.unitPrice(), line.taxRate(), line.maxQuantity()))
                        .toList());
        tasks.close(List.of(known.ref()));
        return write(fresh, Optional.of(id));
    }

    /** One page of agreements. */
    @Transactional(readOnly = true)
    public Page<AgreementView> page(AgreementFilter filter, PageQuery page) {
        var found =
                filter.q() == null || filter.q().isBlank() ? List.<SupplierId>of() : suppliers.found(filter.q(), 50);
        return rows.page(filter, found, page);
    }

    /** The agreement of that id. */
    @Transactional(readOnly = true)
    public AgreementView view(AgreementId id) {
        return rows.view(id).orElseThrow(() -> absent(id));
    }

    /** What it says of goods. */
    @Transactional(readOnly = true)
    public List<AgreementLine> linesOf(AgreementId id) {
        view(id);
        return lines.of(id);
    }

    private AgreementView locked(AgreementId id, int revision, AgreementState state) {
        var known = rows.locked(id).orElseThrow(() -> absent(id));
        if (known.revision() != revision) {
            throw new Refused(new AgreementChanged(known.number(), known.revision()));
        }
        if (known.state() != state) {
            throw new Refused(new AgreementInState(known.number(), known.state()));
        }
        return known;
    }

    private String supplierName(AgreementContent content) {
        var facts = suppliers.facts(List.of(content.supplier())).get(content.supplier());
        if (facts == null) {
            throw InvalidInput.of("/supplier", content.supplier().value(), "supplier-unknown");
        }
        return facts.name();
    }

    private List<AgreementLine> lines(AgreementContent content) {
        var facts = goods.toBuy(
                content.lines().stream().map(AgreementContent.Line::sku).collect(Collectors.toSet()));
        var known = new ArrayList<AgreementLine>(content.lines().size());
        for (var i = 0; i < content.lines().size(); i++) {
            var line = content.lines().get(i);
            if (!facts.containsKey(line.sku())) {
                throw InvalidInput.of("/lines/" + i + "/sku", line.sku(), "sku-unknown");
            }
            var item = Objects.requireNonNull(facts.get(line.sku()));
            known.add(new AgreementLine(
                    line.sku(),
                    item.name(),
                    item.uom(),
                    line.unitPrice(),
                    line.taxRate(),
                    line.maxQuantity(),
                    BigDecimal.ZERO));
        }
        return known;
    }

    private static Refused absent(AgreementId id) {
        return new Refused(new AgreementNotFound(Long.toString(id.value())));
    }
}
