package io.redthread.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands lives over a page at a time, as they come one by one. */
final class LifePages {

    private final int size;
    private final Consumer<List<PastSubject>> to;
    private final List<PastSubject> page = new ArrayList<>();

    LifePages(int size, Consumer<List<PastSubject>> to) {
        this.size = size;
        this.to = to;
    }

    void add(PastSubject life) {
        page.add(life);
        if (page.size() == size) {
            end();
        }
    }

    /** Hands over what is left. */
    void end() {
        to.accept(List.copyOf(page));
        page.clear();
    }
}
