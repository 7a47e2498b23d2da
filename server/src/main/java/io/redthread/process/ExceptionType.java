package io.redthread.process;

import io.redthread.kernel.Label;
import java.time.Duration;
import java.util.List;

/**
 * A classified kind of exception with its handling steps (异常类型, requirement F17).
 *
 * @param code kebab-case
 * @param title what it is called
 * @param ownerDepartment who answers for it
 * @param limit time to resolve it
 * @param steps what to do, in order
 * @param revision counts up with every edit; 0 as shipped
 */
public record ExceptionType(
        String code, Label title, String ownerDepartment, Duration limit, List<Label> steps, int revision) {}
