package io.redthread.purchasing;

import io.redthread.parties.SupplierId;
import io.redthread.purchasing.events.LetterLine;
import io.redthread.purchasing.events.RfqCalledOff;
import io.redthread.purchasing.events.RfqSent;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has suppliers written to about a request for quotation; who sends the letters listens. */
@Component
class RfqPosting {

    private final Addressees addressees;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RfqPosting(Addressees addressees, ApplicationEventPublisher events, Clock clock) {
        this.addressees = addressees;
        this.events = events;
        this.clock = clock;
    }

    /** To these of its suppliers. */
    void post(RfqView rfq, Collection<SupplierId> to) {
        var known = addressees.of(to);
        events.publishEvent(new RfqSent(
                rfq.id(),
                rfq.number(),
                rfq.title(),
                rfq.note(),
                rfq.answerBy(),
                rfq.buyer(),
                lines(rfq),
                to.stream().map(id -> Objects.requireNonNull(known.get(id))).toList(),
                clock.instant()));
    }

    /** Tells those who still think about an offer that none is wanted any more. */
    void callOff(RfqView rfq, String reason) {
        var to = rfq.suppliers().stream()
                .filter(it -> it.state() != AnswerState.DECLINED)
                .map(RfqView.Asked::supplier)
                .toList();
        var known = addressees.of(to);
        events.publishEvent(new RfqCalledOff(
                rfq.id(),
                rfq.number(),
                rfq.title(),
                reason,
                rfq.buyer(),
                to.stream().map(id -> Objects.requireNonNull(known.get(id))).toList(),
                clock.instant()));
    }

    private static List<LetterLine> lines(RfqView rfq) {
        return rfq.lines().stream()
                .map(line -> new LetterLine(
                        line.lineNo(),
                        line.sku().code(),
                        line.name(),
                        line.quantity(),
                        Optional.empty(),
                        line.wantedOn()))
                .toList();
    }
}
