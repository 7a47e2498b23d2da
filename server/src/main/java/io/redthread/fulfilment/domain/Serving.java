package io.redthread.fulfilment.domain;

import io.redthread.kernel.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Who gets what when a bin holds less than all baskets want: each in turn gets all it wants while that lasts. */
public final class Serving {

    private Serving() {}

    /** What each gets, in the order of the wants; the first that cannot get all gets what is left then, those after it nothing. */
    public static List<Quantity> of(List<Quantity> wants, Quantity found) {
        var given = new ArrayList<Quantity>(wants.size());
        var left = found;
        for (var want : wants) {
            var gets = want.min(left);
            given.add(gets);
            left = left.minus(gets);
        }
        return given;
    }
}
