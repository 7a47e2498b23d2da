package io.redthread.approval;

import java.time.Instant;
import java.util.List;

/**
 * What would happen to a document if it were submitted now (审批预演); nothing is stored.
 *
 * @param outcome what the rules say
 * @param rules name of the rule set
 * @param version its version in force
 * @param steps in their order; none when automatic or blocked
 * @param blocked the rules that stop it; none otherwise
 * @param shorter what would have shortened the route
 */
public record Preview(
        Outcome outcome,
        String rules,
        int version,
        List<Step> steps,
        List<RouteReason> blocked,
        List<Shorter> shorter) {

    /**
     * A step as it would be.
     *
     * @param routed the step
     * @param nameZh what the role is called
     * @param nameEn the same in English
     * @param persons who may take it
     * @param dueAt until when, if every step before takes its whole time
     */
    public record Step(RoutedStep routed, String nameZh, String nameEn, List<Who> persons, Instant dueAt) {}

    /**
     * A shorter route nearby.
     *
     * @param word the word of the rules that would have to differ
     * @param value its value then, as the rules read it
     * @param outcome what the rules would say
     * @param roles the steps that would be left
     * @param textZh in words
     * @param textEn the same in English
     */
    public record Shorter(
            String word, String value, Outcome outcome, List<StepRoleCode> roles, String textZh, String textEn) {}
}
