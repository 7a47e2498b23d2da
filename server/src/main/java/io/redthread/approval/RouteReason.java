package io.redthread.approval;

/**
 * Why a step stands on a route (进入理由): one per rule that asked for it.
 *
 * @param rule code of the rule
 * @param version version of the rule set
 * @param textZh why, for people
 * @param textEn the same in English
 */
public record RouteReason(String rule, int version, String textZh, String textEn) {}
