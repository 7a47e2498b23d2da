package io.redthread.notification;

import io.redthread.identity.PersonContact;
import io.redthread.identity.Staff;
import io.redthread.kernel.DocumentRef;
import io.redthread.notification.OutsideMail.Written;
import io.redthread.purchasing.events.Addressee;
import io.redthread.purchasing.events.LetterLine;
import io.redthread.purchasing.events.OrderEnded;
import io.redthread.purchasing.events.OrderReleased;
import io.redthread.purchasing.events.RfqCalledOff;
import io.redthread.purchasing.events.RfqSent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to suppliers what concerns them: a price is asked for, an order is placed, changed or called off. */
@Component
class SupplierListening {

    private static final Set<String> CHINESE = Set.of("CN", "HK", "MO", "TW");

    private final OutsideMail mail;
    private final Staff staff;

    SupplierListening(OutsideMail mail, Staff staff) {
        this.mail = mail;
        this.staff = staff;
    }

    @EventListener
    void on(RfqSent event) {
        var about = new DocumentRef("rfq", event.rfq().value());
        var facts = new HashMap<>(buyer(event.buyer()));
        facts.put("number", event.number());
        facts.put("title", event.title());
        facts.put("note", event.note());
        facts.put("answerBy", event.answerBy().toString());
        mail.send(event.suppliers().stream()
                .map(to -> written(
                        to,
                        MessageKind.RFQ_LETTER,
                        about,
                        with(facts, event.lines(), event.lines().size(), to),
                        "/purchasing/rfqs/" + about.id(),
                        event.at()))
                .toList());
    }

    @EventListener
    void on(RfqCalledOff event) {
        var about = new DocumentRef("rfq", event.rfq().value());
        var facts = new HashMap<>(buyer(event.buyer()));
        facts.put("number", event.number());
        facts.put("title", event.title());
        facts.put("reason", event.reason());
        mail.send(event.suppliers().stream()
                .map(to -> written(
                        to,
                        MessageKind.RFQ_CANCEL_LETTER,
                        about,
                        with(facts, List.of(), 0, to),
                        "/purchasing/rfqs/" + about.id(),
                        event.at()))
                .toList());
    }

    @EventListener
    void on(OrderReleased event) {
        var about = new DocumentRef("purchase-order", event.order().value());
        var facts = new HashMap<>(buyer(event.buyer()));
        facts.put("number", event.number());
        facts.put("version", Integer.toString(event.version()));
        facts.put("total", event.total().toString());
        facts.put("wantedOn", event.wantedOn().map(Object::toString).orElse("—"));
        mail.send(List.of(written(
                event.supplier(),
                event.changed() ? MessageKind.ORDER_CHANGE_LETTER : MessageKind.ORDER_LETTER,
                about,
                with(facts, event.lines(), event.lineCount(), event.supplier()),
                "/purchasing/orders/" + about.id(),
                event.at())));
    }

    @EventListener
    void on(OrderEnded event) {
        var about = new DocumentRef("purchase-order", event.order().value());
        var facts = new HashMap<>(buyer(event.buyer()));
        facts.put("number", event.number());
        facts.put("reason", event.reason());
        event.supplier()
                .filter(to -> event.withSupplier())
                .ifPresent(to -> mail.send(List.of(written(
                        to,
                        event.calledOff() ? MessageKind.ORDER_CANCEL_LETTER : MessageKind.ORDER_CLOSE_LETTER,
                        about,
                        with(facts, List.of(), 0, to),
                        "/purchasing/orders/" + about.id(),
                        event.at()))));
    }

    private static Written written(
            Addressee to, MessageKind kind, DocumentRef about, Map<String, String> facts, String path, Instant at) {
        var letter = new OutsideLetter(
                to.supplier().value(),
                to.contact().isEmpty() ? to.name() : to.contact(),
                to.email(),
                language(to),
                about);
        var cause = kind.code() + ":" + about.id() + ":" + to.supplier().value() + ":" + at;
        return new Written(
                letter, new NewNotification(new Audience.These(Set.of()), kind, facts, path, cause, Optional.empty()));
    }

    /** Who is answered, and where; who has no mail is named all the same. */
    private Map<String, String> buyer(String username) {
        var contact = staff.contacts(staff.named(username)).values().stream()
                .findFirst()
                .orElse(new PersonContact(username, username, "", ""));
        return Map.of("buyerUser", username, "buyer", contact.name(), "replyTo", contact.email());
    }

    private static Map<String, String> with(Map<String, String> facts, List<LetterLine> lines, int all, Addressee to) {
        var zh = language(to) == Language.ZH;
        var told = new ArrayList<String>(lines.size() + 1);
        lines.forEach(line -> told.add(text(line, zh)));
        if (all > lines.size()) {
            var rest = all - lines.size();
            told.add(zh ? "另有 " + rest + " 行,请向采购员索取明细" : rest + " more lines: ask the buyer for them");
        }
        var more = new HashMap<>(facts);
        more.put("lines", String.join("\n", told));
        more.put("supplier", to.name());
        return more;
    }

    private static String text(LetterLine line, boolean zh) {
        var quantity = zh
                ? line.quantity().zh()
                : line.quantity().amount().stripTrailingZeros().toPlainString() + " "
                        + line.quantity().uom();
        var price = line.unitPrice()
                .map(it -> (zh ? ",不含税单价 " : ", unit price without tax ")
                        + it.stripTrailingZeros().toPlainString())
                .orElse("");
        var until = line.wantedOn()
                .map(day -> (zh ? ",期望到货 " : ", wanted by ") + day)
                .orElse("");
        return String.format(
                Locale.ROOT, "%d. %s %s × %s%s%s", line.lineNo(), line.sku(), line.name(), quantity, price, until);
    }

    private static Language language(Addressee to) {
        return CHINESE.contains(to.country()) ? Language.ZH : Language.EN;
    }
}
