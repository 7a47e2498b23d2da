package io.redthread.approval;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which step roles the rules in force use. */
@Component
class RuleResults {

    private final ObjectProvider<ApprovalSubject> subjects;
    private final RouteRules rules;

    RuleResults(ObjectProvider<ApprovalSubject> subjects, RouteRules rules) {
        this.subjects = subjects;
        this.rules = rules;
    }

    Set<StepRoleCode> used() {
        return subjects.stream()
                .map(ApprovalSubject::ruleDomain)
                .distinct()
                .flatMap(domain -> rules.of(domain).roles().stream())
                .collect(Collectors.toSet());
    }
}
