package io.redthread.mining;

import io.redthread.mining.domain.NewEvent;
import io.redthread.mining.domain.NewObject;
import io.redthread.purchasing.PurchaseFacts;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Purchase orders by their ids; what happens to one later is told by the journal. */
@Component
class PurchaseLog implements LogSource {

    private static final int AT_ONCE = 1_000;

    private final PurchaseFacts purchases;
    private final PurchaseEvents told;

    PurchaseLog(PurchaseFacts purchases, PurchaseEvents told) {
        this.purchases = purchases;
        this.told = told;
    }

    @Override
    public String name() {
        return "purchases";
    }

    @Override
    public Retold next(String place) {
        var lives = purchases.livesBehind(place.isEmpty() ? Long.MIN_VALUE : Long.parseLong(place), AT_ONCE);
        var objects = new ArrayList<NewObject>();
        var events = new ArrayList<NewEvent>();
        told.tell(lives, objects, events);
        var last = lives.isEmpty() ? place : Long.toString(lives.getLast().id().value());
        return new Retold(objects, events, last, lives.size() == AT_ONCE);
    }
}
