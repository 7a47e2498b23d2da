package io.redthread.rules;

import io.redthread.kernel.Label;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a kind of rule set is about (规则领域): the port through which the owner of a document type says which words its
 * conditions may use, what its rules may result in and what more must be tested before rules go live. A bean of this type is
 * all it takes to have versions, drafts, checks and pages.
 */
public interface RuleDomain {

    /** Name of the rule set, kebab-case, for example {@code order-review}. */
    String name();

    /** What people call it. */
    Label title();

    /** The words of its conditions. */
    Vocabulary vocabulary();

    /** What a rule may result in, in the order in which combined results are told. */
    List<Choice> results();

    /** Whether one rule may name several results, divided by commas. */
    default boolean severalResults() {
        return false;
    }

    /** Whether something must hold for every document: then a document without any result is a gap. */
    default boolean resultAlwaysWanted() {
        return false;
    }

    /** Whether two results cannot both be meant of one document. */
    default boolean exclude(String result, String other) {
        return false;
    }

    /**
     * What the rules that hold come to together: by default every result once, in the order of {@link #results()}. Two
     * documents are treated alike exactly when this is the same.
     */
    default String outcome(List<Rule> holding) {
        var named = holding.stream()
                .flatMap(rule -> rule.results().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var ordered =
                results().stream().map(Choice::value).filter(named::remove).collect(Collectors.toList());
        ordered.addAll(named);
        return String.join(",", ordered);
    }

    /** Values worth trying besides those the conditions name, by word; for example every approver's ceiling. */
    default Map<String, Set<Object>> cuts() {
        return Map.of();
    }

    /** Whether these facts can occur at all; examples that cannot are left out. */
    default boolean possible(Facts facts) {
        return true;
    }

    /**
     * What the owner finds wrong besides gaps, overlaps and dead rules: for example an approver without authority. Asked only
     * when every condition can be read; a finding comes with the facts of a cell as its example.
     */
    default List<Finding> check(Cells cells) {
        return List.of();
    }

    /** Address of a document's page, {@code {id}} for its id; absent when it has none. */
    default Optional<String> documentPath() {
        return Optional.empty();
    }

    /** Past documents a draft can be tried on; absent when the owner keeps none. */
    default Optional<PastCases> past() {
        return Optional.empty();
    }
}
