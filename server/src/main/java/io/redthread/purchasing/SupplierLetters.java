package io.redthread.purchasing;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.parties.SupplierId;
import io.redthread.platform.letters.LetterBook;
import io.redthread.platform.letters.SentLetter;
import io.redthread.platform.personal.Masks;
import io.redthread.purchasing.SourcingRefusal.MailNotSetUp;
import io.redthread.purchasing.SourcingRefusal.SupplierWithoutAddress;
import io.redthread.purchasing.events.Addressee;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what became of letters to suppliers (供应商函件), and has them written to again. */
@Service
@Transactional
public class SupplierLetters {

    private final Rfqs rfqs;
    private final RfqPosting posting;
    private final OrderLookup orders;
    private final OrderRelease release;
    private final Addressees addressees;
    private final LetterBook book;
    private final Journal journal;

    SupplierLetters(
            Rfqs rfqs,
            RfqPosting posting,
            OrderLookup orders,
            OrderRelease release,
            Addressees addressees,
            LetterBook book,
            Journal journal) {
        this.rfqs = rfqs;
        this.posting = posting;
        this.orders = orders;
        this.release = release;
        this.addressees = addressees;
        this.book = book;
        this.journal = journal;
    }

    /**
     * The letters about a document.
     *
     * @param open whether mail leaves the house now
     * @param suppliers one for each supplier it concerns
     */
    public record About(boolean open, List<SupplierLetter> suppliers) {}

    /** Those about a request for quotation. */
    @Transactional(readOnly = true)
    public About of(RfqId id) {
        var rfq = rfqs.view(id);
        return about(
                rfq.ref(), rfq.suppliers().stream().map(RfqView.Asked::supplier).toList());
    }

    /** Those about an order. */
    @Transactional(readOnly = true)
    public About of(PurchaseOrderId id) {
        var order = orders.view(id);
        return about(order.ref(), order.supplier().stream().toList());
    }

    /** Asks a supplier again, at the address known now; refused before the request went out and after it was awarded. */
    public About again(RfqId id, SupplierId supplier) {
        var rfq = rfqs.asking(id);
        if (rfq.suppliers().stream().noneMatch(it -> it.supplier().equals(supplier))) {
            throw InvalidInput.of("/supplier", supplier.value(), "supplier-not-asked");
        }
        requireAddress(supplier);
        posting.post(rfq, List.of(supplier));
        journal.record(Act.of("rfq-sent-again", rfq.ref(), rfq.number(), Map.of("supplier", supplier)));
        return of(id);
    }

    /** Sends an order to its supplier again, at the address known now; refused where the supplier is not to have it. */
    public About again(PurchaseOrderId id) {
        var order = orders.locked(id);
        OrderLookup.after(OrderAct.VIEW, order);
        var supplier = order.supplier().orElseThrow();
        requireAddress(supplier);
        release.tellAgain(order);
        journal.record(Act.of("purchase-order-sent-again", order.ref(), order.number(), Map.of("supplier", supplier)));
        return of(id);
    }

    private void requireAddress(SupplierId supplier) {
        var known = Objects.requireNonNull(addressees.of(List.of(supplier)).get(supplier));
        if (known.email().isEmpty()) {
            throw new Refused(new SupplierWithoutAddress(known.name()));
        }
        if (!book.open()) {
            throw new Refused(new MailNotSetUp());
        }
    }

    private About about(DocumentRef document, List<SupplierId> suppliers) {
        var known = addressees.of(suppliers);
        var sent = book.newest(document).stream().collect(Collectors.toMap(SentLetter::party, Function.identity()));
        return new About(
                book.open(),
                suppliers.stream()
                        .map(id -> letter(
                                Objects.requireNonNull(known.get(id)), Optional.ofNullable(sent.get(id.value()))))
                        .toList());
    }

    private static SupplierLetter letter(Addressee to, Optional<SentLetter> sent) {
        return new SupplierLetter(
                to.supplier(),
                to.name(),
                Masks.email(sent.map(SentLetter::address).orElse(to.email())),
                sent.map(SupplierLetters::state)
                        .orElse(to.email().isEmpty() ? SupplierLetter.State.NO_ADDRESS : SupplierLetter.State.UNSENT),
                sent.map(SentLetter::writtenAt),
                sent.flatMap(SentLetter::endedAt),
                sent.map(SentLetter::answer).orElse(""));
    }

    private static SupplierLetter.State state(SentLetter letter) {
        return switch (letter.state()) {
            case QUEUED -> SupplierLetter.State.QUEUED;
            case SENT -> SupplierLetter.State.SENT;
            case FAILED -> SupplierLetter.State.FAILED;
        };
    }
}
