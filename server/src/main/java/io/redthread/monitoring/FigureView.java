package io.redthread.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * A key figure on the workbench (我的数字).
 *
 * @param code kebab-case
 * @param labelZh what it is
 * @param labelEn the same in English
 * @param value the number; absent when there is nothing to measure
 * @param unit {@code percent} (of one), {@code seconds}, or absent for a count
 * @param target what it should be
 * @param tone how it stands: {@code ok}, {@code soon}, {@code overdue} or {@code exception}; nothing to say when absent
 * @param path where its facts are
 */
public record FigureView(
        String code,
        String labelZh,
        String labelEn,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable Double target,
        @Nullable String tone,
        @Nullable String path) {

    /** A count that ought to be nought: quiet at nought, loud above. */
    static FigureView alarm(String code, String zh, String en, long count, String tone, String path) {
        return new FigureView(code, zh, en, (double) count, null, 0.0, count == 0 ? null : tone, path);
    }

    /** A plain count. */
    static FigureView count(String code, String zh, String en, long count, String path) {
        return new FigureView(code, zh, en, (double) count, null, null, null, path);
    }
}
