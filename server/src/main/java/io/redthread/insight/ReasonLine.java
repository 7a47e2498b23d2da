package io.redthread.insight;

/**
 * Why requests were stopped or sent back (驳回原因, D3).
 *
 * @param code the reason; empty where none was chosen
 * @param textZh in words
 * @param textEn the same in English
 * @param rejected how many were rejected for it
 * @param returned how many were sent back for it
 * @param shareBasisPoints its share of all rejected and sent back, in hundredths of a percent
 * @param summedBasisPoints the share of it and all more frequent ones
 * @param beforeBasisPoints its share in the other period
 */
public record ReasonLine(
        String code,
        String textZh,
        String textEn,
        long rejected,
        long returned,
        int shareBasisPoints,
        int summedBasisPoints,
        int beforeBasisPoints) {}
