package io.redthread.mining;

import io.redthread.mining.domain.NewEvent;
import io.redthread.mining.domain.NewEvent.About;
import io.redthread.mining.domain.NewEvent.By;
import io.redthread.mining.domain.NewEvent.Work;
import io.redthread.mining.domain.NewObject;
import io.redthread.mining.domain.NewObject.Ref;
import io.redthread.mining.domain.NewObject.Traits;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseFacts.Life;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What became of purchase orders beside their approvals. */
@Component
class PurchaseEvents {

    static final String RELEASED = "po-released";

    /** Bands of the amount in the company's currency: below 5,000, below 50,000, and above. */
    private static final BigDecimal MEDIUM = new BigDecimal("5000");

    private static final BigDecimal LARGE = new BigDecimal("50000");

    private final Directory directory;

    PurchaseEvents(Directory directory) {
        this.directory = directory;
    }

    void tell(List<Life> lives, List<NewObject> objects, List<NewEvent> events) {
        if (lives.isEmpty()) {
            return;
        }
        var departments = directory.codes();
        var people = directory.departmentsOfPeople();
        for (var it : lives) {
            objects.add(new NewObject(
                    order(it.id()),
                    it.number(),
                    new Traits(
                            "",
                            "",
                            "",
                            it.department().map(departments::get).orElse(""),
                            it.supplier(),
                            band(it.amount())),
                    ""));
            if (!it.supplier().isEmpty()) {
                objects.add(NewObject.of(new Ref(ObjectTypes.SUPPLIER, it.supplier()), it.supplier()));
            }
            moment(it, "po-drafted", it.createdAt(), 0, it.buyer(), people, events);
            it.releasedAt().ifPresent(at -> moment(it, RELEASED, at, 90, it.buyer(), people, events));
            it.confirmedAt().ifPresent(at -> moment(it, "po-confirmed", at, 91, "", people, events));
            it.closedAt()
                    .ifPresent(at -> moment(
                            it,
                            it.state() == OrderState.CANCELLED ? "po-cancelled" : "po-closed",
                            at,
                            99,
                            "",
                            people,
                            events));
        }
    }

    private static void moment(
            Life it,
            String activity,
            Instant at,
            int rank,
            String by,
            Map<String, String> people,
            List<NewEvent> events) {
        var about = new ArrayList<>(List.of(new About(order(it.id()), "order")));
        if (!it.supplier().isEmpty()) {
            about.add(new About(new Ref(ObjectTypes.SUPPLIER, it.supplier()), "from"));
        }
        if (!by.isEmpty()) {
            about.add(new About(new Ref(ObjectTypes.PERSON, by), "by"));
        }
        events.add(new NewEvent(
                activity + ":" + it.id().value(),
                activity,
                at,
                rank,
                Work.NONE,
                new By(by, people.getOrDefault(by, ""), 0),
                "",
                about));
    }

    static Ref order(PurchaseOrderId id) {
        return new Ref(ObjectTypes.PURCHASE, Long.toString(id.value()));
    }

    static String band(BigDecimal amount) {
        if (amount.compareTo(MEDIUM) < 0) {
            return "< 5,000";
        }
        return amount.compareTo(LARGE) < 0 ? "5,000–50,000" : "≥ 50,000";
    }
}
