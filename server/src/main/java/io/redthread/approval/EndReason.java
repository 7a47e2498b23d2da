package io.redthread.approval;

/**
 * A reason to choose when rejecting or returning (驳回原因).
 *
 * @param code kebab-case
 * @param textZh in words
 * @param textEn the same in English
 * @param active whether it may still be chosen
 */
public record EndReason(String code, String textZh, String textEn, boolean active) {}
