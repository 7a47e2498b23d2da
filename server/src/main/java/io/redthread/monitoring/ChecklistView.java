package io.redthread.monitoring;

import io.redthread.kernel.Label;
import java.util.List;

/**
 * What is still to be done before the first order can run through (开箱清单).
 *
 * @param visible whether the workbench shows it
 * @param steps in the order in which they are best done
 */
public record ChecklistView(boolean visible, List<Step> steps) {

    /**
     * One thing to be done.
     *
     * @param code kebab-case
     * @param title what it is
     * @param path page where it is done
     * @param done whether the facts say that it is
     */
    public record Step(String code, Label title, String path, boolean done) {}
}
