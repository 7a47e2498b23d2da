package io.redthread.purchasing;

import io.redthread.catalog.Goods;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.PersonNames;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.parties.SupplierId;
import io.redthread.parties.Suppliers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.SourcingRefusal.RfqChanged;
import io.redthread.purchasing.SourcingRefusal.RfqInState;
import io.redthread.purchasing.SourcingRefusal.RfqNotFound;
import io.redthread.purchasing.domain.Comparison;
import io.redthread.purchasing.store.QuotationRows;
import io.redthread.purchasing.store.RfqRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks suppliers for prices (询价), takes down their answers and sets them side by side. Only a draft is rewritten. */
@Service
@Transactional
public class Rfqs {

    private final RfqRows rows;
    private final QuotationRows quotations;
    private final RequisitionSources sources;
    private final RfqPosting posting;
    private final Goods goods;
    private final PersonNames names;
    private final Suppliers suppliers;
    private final ExchangeRates rates;
    private final OrderLookup lookup;
    private final Visibility visibility;
    private final IdBlocks ids;
    private final DocumentNumbers numbers;
    private final Journal journal;

    Rfqs(
            RfqRows rows,
            QuotationRows quotations,
            RequisitionSources sources,
            RfqPosting posting,
            Goods goods,
            PersonNames names,
            Suppliers suppliers,
            ExchangeRates rates,
            OrderLookup lookup,
            Visibility visibility,
            IdBlocks ids,
            DocumentNumbers numbers,
            Journal journal) {
        this.rows = rows;
        this.quotations = quotations;
        this.sources = sources;
        this.posting = posting;
        this.goods = goods;
        this.names = names;
        this.suppliers = suppliers;
        this.rates = rates;
        this.lookup = lookup;
        this.visibility = visibility;
        this.ids = ids;
        this.numbers = numbers;
        this.journal = journal;
    }

    /** Writes a draft for the current caller. */
    public RfqView write(RfqContent content) {
        var saving = lookup.saving();
        var view = view(
                new RfqId(ids.next("purchasing", "rfq_id")), numbers.next("RFQ"), 1, content, saving.by(), saving.at());
        rows.insert(view, saving);
        journal.record(Act.of("rfq-drafted", view.ref(), view.number(), content));
        return view(view.id());
    }

    /** Rewrites a draft that the caller saw in that revision. */
    public RfqView rewrite(RfqId id, int revision, RfqContent content) {
        var known = locked(id, revision, RfqState.DRAFT);
        rows.rewrite(
                known, view(id, known.number(), revision, content, known.buyer(), known.createdAt()), lookup.saving());
        return view(id);
    }

    /** It goes out to the suppliers: who has a mail address is written to. */
    public RfqView send(RfqId id, int revision) {
        var known = locked(id, revision, RfqState.DRAFT);
        rows.move(known, RfqState.SENT, lookup.saving());
        posting.post(
                known, known.suppliers().stream().map(RfqView.Asked::supplier).toList());
        journal.record(Act.of(
                "rfq-sent",
                known.ref(),
                known.number(),
                Map.of("suppliers", known.suppliers().size())));
        return view(id);
    }

    /** Calls it off; suppliers who were asked and have not declined are told. */
    public RfqView cancel(RfqId id, int revision, String reason) {
        var known = locked(id, revision);
        if (known.state() != RfqState.DRAFT && known.state() != RfqState.SENT) {
            throw new Refused(new RfqInState(known.number(), known.state()));
        }
        rows.move(known, RfqState.CANCELLED, lookup.saving());
        if (known.state() == RfqState.SENT) {
            posting.callOff(known, reason);
        }
        journal.record(Act.of("rfq-cancelled", known.ref(), known.number(), Map.of("reason", reason)));
        return view(id);
    }

    /** Takes down what a supplier offers; offering again replaces it. The rate of its currency is pinned. */
    public RfqView offered(RfqId id, Quotation quotation) {
        var known = asking(id);
        var lines = known.lines().stream().map(RfqView.Line::lineNo).collect(Collectors.toSet());
        for (var i = 0; i < quotation.lines().size(); i++) {
            if (!lines.contains(quotation.lines().get(i).lineNo())) {
                throw InvalidInput.of(
                        "/lines/" + i + "/lineNo", quotation.lines().get(i).lineNo(), "line-unknown");
            }
        }
        var rate = rates.today(Set.of(quotation.currency())).getOrDefault(quotation.currency(), BigDecimal.ONE);
        if (!quotations.offered(id, quotation, rate, lookup.saving())) {
            throw InvalidInput.of("/supplier", quotation.supplier().value(), "supplier-not-asked");
        }
        journal.record(Act.of("quotation-taken-down", known.ref(), known.number(), quotation));
        return view(id);
    }

    /** Takes down that a supplier offers nothing. */
    public RfqView declined(RfqId id, SupplierId supplier, String note) {
        var known = asking(id);
        if (!quotations.declined(id, supplier, note, lookup.saving())) {
            throw InvalidInput.of("/supplier", supplier.value(), "supplier-not-asked");
        }
        journal.record(
                Act.of("quotation-declined", known.ref(), known.number(), Map.of("supplier", supplier, "note", note)));
        return view(id);
    }

    /** The offers side by side. */
    @Transactional(readOnly = true)
    public Comparison compare(RfqId id) {
        return Comparison.of(view(id), quotations.of(id));
    }

    /** Who was chosen, by line. */
    @Transactional(readOnly = true)
    public List<RfqAward> awards(RfqId id) {
        view(id);
        return rows.awards(id);
    }

    /** One page. */
    @Transactional(readOnly = true)
    public Page<RfqView> page(RfqFilter filter, PageQuery page) {
        var found = rows.page(filter, visibility.mine(), page);
        var known = names.of(found.items().stream().map(RfqView::buyer).collect(Collectors.toSet()));
        return found.map(view -> view.named(known));
    }

    /** The one of that id with its lines. */
    @Transactional(readOnly = true)
    public RfqView view(RfqId id) {
        var view = rows.view(id).filter(this::sees).orElseThrow(() -> absent(id));
        return view.named(names.of(List.of(view.buyer())));
    }

    /** One that the caller saw in that revision and that is in that state, held until the transaction ends. */
    RfqView locked(RfqId id, int revision, RfqState state) {
        var known = locked(id, revision);
        if (known.state() != state) {
            throw new Refused(new RfqInState(known.number(), known.state()));
        }
        return known;
    }

    private RfqView locked(RfqId id, int revision) {
        var known = rows.locked(id).filter(this::sees).orElseThrow(() -> absent(id));
        if (known.revision() != revision) {
            throw new Refused(new RfqChanged(known.number(), known.revision()));
        }
        return known;
    }

    /** One that suppliers answer now, held until the transaction ends. */
    RfqView asking(RfqId id) {
        var known = rows.locked(id).filter(this::sees).orElseThrow(() -> absent(id));
        if (known.state() != RfqState.SENT) {
            throw new Refused(new RfqInState(known.number(), known.state()));
        }
        return known;
    }

    private boolean sees(RfqView view) {
        return visibility.sees(view.buyer(), view.department());
    }

    private RfqView view(RfqId id, String number, int revision, RfqContent content, String buyer, Instant createdAt) {
        var known = suppliers.facts(content.suppliers());
        var asked = new ArrayList<RfqView.Asked>(content.suppliers().size());
        for (var i = 0; i < content.suppliers().size(); i++) {
            var supplier = content.suppliers().get(i);
            if (!known.containsKey(supplier)) {
                throw InvalidInput.of("/suppliers/" + i, supplier.value(), "supplier-unknown");
            }
            asked.add(new RfqView.Asked(
                    supplier,
                    Objects.requireNonNull(known.get(supplier)).name(),
                    AnswerState.ASKED,
                    CompanyCurrency.CNY,
                    BigDecimal.ONE,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    Optional.empty()));
        }
        return new RfqView(
                id,
                number,
                RfqState.DRAFT,
                revision,
                content.title(),
                content.department()
                        .or(() -> Optional.ofNullable(CurrentAccess.get().department())),
                buyer,
                "",
                content.answerBy(),
                content.note(),
                content.lines().size(),
                createdAt,
                asked,
                lines(content));
    }

    private List<RfqView.Line> lines(RfqContent content) {
        sources.requireApproved(
                content.lines().stream().flatMap(line -> line.source().stream()).toList());
        var facts =
                goods.toBuy(content.lines().stream().map(RfqContent.Line::sku).collect(Collectors.toSet()));
        var lines = new ArrayList<RfqView.Line>(content.lines().size());
        for (var i = 0; i < content.lines().size(); i++) {
            var line = content.lines().get(i);
            if (!facts.containsKey(line.sku())) {
                throw InvalidInput.of("/lines/" + i + "/sku", line.sku(), "sku-unknown");
            }
            var item = Objects.requireNonNull(facts.get(line.sku()));
            lines.add(new RfqView.Line(
                    i + 1,
                    line.sku(),
                    item.name(),
                    new Quantity(line.quantity(), item.uom()),
                    line.wantedOn(),
                    line.source()));
        }
        return lines;
    }

    private static Refused absent(RfqId id) {
        return new Refused(new RfqNotFound(Long.toString(id.value())));
    }
}
