package io.redthread.control;

/**
 * A finding with the words around it.
 *
 * @param finding the finding
 * @param textZh what was noticed, in one sentence
 * @param textEn the same in English
 * @param personName name of whose doing it is
 * @param departmentName name of whose it is, or empty
 * @param judgedByName name of who judged it, or empty
 */
public record FindingLine(
        FindingView finding,
        String textZh,
        String textEn,
        String personName,
        String departmentName,
        String judgedByName) {}
